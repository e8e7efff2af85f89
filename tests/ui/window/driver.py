# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads and works a window through the accessibility tree, as a screen reader does: by role and name, never by place."""
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 30.0
SHOWING = Atspi.StateType.SHOWING


class NotThere(AssertionError):
    pass


def children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def walk(node):
    yield node
    for child in children(node):
        yield from walk(child)


def is_showing(node):
    return node.get_state_set().contains(SHOWING)


def wait_for(what, look):
    """The first true answer of look(); the tree changes under our feet, so a node that went away is looked up again."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            answer = look()
            if answer:
                return answer
        except Exception as problem:  # GLib errors for nodes that died
            if isinstance(problem, (KeyboardInterrupt, SystemExit)):
                raise
        time.sleep(0.1)
    raise NotThere(what)


class Window:
    def __init__(self, name):
        self.name = name

    def application(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        return next((app for app in children(desktop) if app.get_name() == self.name), None)

    def showing(self):
        application = self.application()
        return [node for node in walk(application) if is_showing(node)] if application else []

    def matches(self, name, roles=None):
        return [node for node in self.showing()
                if node.get_name() == name and (roles is None or node.get_role_name() in roles)]

    def find(self, name, *roles):
        found = wait_for(f"nothing called '{name}' {roles or ''}", lambda: self.matches(name, roles or None))
        return found[0]

    def wait_text(self, part):
        """Waits until some name, or some text, on the screen contains the part."""
        return wait_for(f"no text with '{part}' in: {self.outline()}",
                        lambda: next((n for n in self.showing() if part in n.get_name() or part in text_of(n)), None))

    def press(self, name, *roles):
        node = self.find(name, *roles)
        action = node.get_action_iface()
        if action is None or action.get_n_actions() == 0:
            raise NotThere(f"'{name}' ({node.get_role_name()}) has no action")
        action.do_action(0)
        return node

    def write(self, name, words):
        node = wait_for(f"no text field called '{name}' in: {self.outline()}",
                        lambda: next((n for n in self.matches(name) if n.get_editable_text_iface()), None))
        node.get_editable_text_iface().set_text_contents(words)
        return node

    def outline(self):
        return [f"{n.get_role_name()}:{n.get_name()}" for n in self.showing() if n.get_name()]

    def nameless(self):
        """Controls on the screen that a screen reader could not name."""
        wanted = {"push button", "toggle button", "check box", "radio button", "text", "slider", "combo box", "link", "button"}
        return [n.get_role_name() for n in self.showing() if n.get_role_name() in wanted and not n.get_name()]


def text_of(node):
    text = node.get_text_iface()
    return Atspi.Text.get_text(text, 0, -1) if text else ""


def type_keys(*keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)
