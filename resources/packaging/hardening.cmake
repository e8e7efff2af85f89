# SPDX-License-Identifier: GPL-3.0-or-later
# What the compiler and the linker can do so that a mistake in the code ends the program and not its owner's secrets. Only
# what this compiler knows is used; tests/rules/hardening.py looks at the result in the binary and fails where a part is missing.
include(CheckCXXCompilerFlag)
include(CheckLinkerFlag)
include(CheckPIESupported)

check_pie_supported(LANGUAGES CXX)

function(harden_compiler flag)
    string(MAKE_C_IDENTIFIER "TWOHANDS_KNOWS${flag}" knows)
    check_cxx_compiler_flag("${flag}" ${knows})
    if(${knows})
        add_compile_options("${flag}")
    endif()
endfunction()

function(harden_linker flag)
    string(MAKE_C_IDENTIFIER "TWOHANDS_LINKS${flag}" knows)
    check_linker_flag(CXX "${flag}" ${knows})
    if(${knows})
        add_link_options("${flag}")
    endif()
endfunction()

macro(harden)
    # Level 3 also knows sizes that are only known when the program runs. Older compilers take it for 2.
    add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
    # An index beyond the end of a vector, an empty optional read: ends the program.
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
    harden_compiler(-fstack-protector-strong)
    harden_compiler(-fstack-clash-protection)
    harden_compiler(-fcf-protection=full)                # x86 alone
    harden_compiler(-ftrivial-auto-var-init=zero)        # no old secret in a variable that nobody set
    harden_compiler(-fzero-call-used-regs=used-gpr)      # no secret left in a register, fewer pieces for a chain
    harden_linker(-Wl,-z,relro)
    harden_linker(-Wl,-z,now)
    harden_linker(-Wl,-z,noexecstack)
    harden_linker(-Wl,-z,separate-code)
endmacro()
