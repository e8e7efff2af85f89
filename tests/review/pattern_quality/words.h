// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The page's words; the figures between them are measured.
namespace twohands::pattern_quality {

inline constexpr const char* introduction = R"(# How good the patterns are

Made by `pattern_quality` in the build's `tests` folder; do not edit. Couples a cell: %d; first seed: %llu. Nothing
was tuned on these seeds. A figure f of n couples is uncertain by about 2 √(f(1 − f)/n).

## What is measured

A loop card says that one's reaching and the other's pulling away tend to fall close together. It must hardly ever be
shown to a couple in which nothing ties the two, and mostly be shown to a couple in which something does. Diaries of
real couples with a known answer do not exist, so couples are made up:

- Each person has a vigour exp(N(0, 0.3)). Days are hard for both by a series h with h' = 0.6 h + 0.8 N(0, 1).
- A person lives through reach, retreat, blame, defence, high arousal and repair as Poisson events of rate λ · vigour ·
  exp(β h − β²/2) a day, at 19:30 ± 2 h (70 %%) or evenly between 7 and 23 h.
- In a loop each reach of one makes the other retreat with chance ρ₁ after about 5 h (exponential, within 24 h), each
  retreat the next reach with chance ρ₂ after about 8 h; what would fall before 6 h waits until 7 to 9 h.
- An event is written by who did it, with chance ℓ · exp(β_L h), up to 0.98, late by up to an hour (half) or by 3 h on
  average. Neutral entries come at ν a day.
- The lenses find an entry's marker with chance s and each other marker falsely with chance f.

| setting | λ reach, retreat | λ others | ℓ | s | f | ν |
| --- | --- | --- | --- | --- | --- | --- |
| sparse | .20 | .22 | .50 | .75 | .03 | .5 |
| typical | .30 | .22 | .70 | .80 | .03 | .8 |
| keen | .40 | .22 | .85 | .85 | .02 | 1.0 |

*None*: nothing ties the two. *Hard days*: β = .6, a true tendency to fall together, without influence. *Writing days*:
β_L = .5. *Drift*: reactive rates fall from 1.5 times to half at the middle. *Loop*: ρ = .5 and .3, *strong loop*: .7
and .4, both with β = β_L = .3.

## What the engine does

The statistic (`src/review/nearness.h`) is the score of a two-person Hawkes process, with hours of the waking day of the
one who moved second, a weight for rare hours, and a logarithm that lets one crowded day count less. Chance is made by
moving whole days of the answerer within blocks of four weeks (`src/review/closeness.h`). Looks come every four weeks and
pool up to six blocks. A tie that is discovered is shown only if a later look confirms it: the pooled p must be under a
level that is spent look by look (.0090, .0065, .0050, .0040, .0035 from the second to the sixth, over both directions by
Benjamini and Hochberg), and what was written since the discovery must lean the same way by itself (p ≤ .30)
(`src/review/looks.h`). Why not the rule of the first design: `docs/decisions/0009-patterns-pool-what-they-saw.md`.

The *first design* is measured beside it on the same couples: pairs up to 48 h apart weighted by exp(−lag/12 h), days
moved within 14-day blocks; discovered on the last 56 days (Benjamini and Hochberg, .10), confirmed on the next 28 days
alone (p ≤ .10).
)";

inline constexpr const char* shownText = R"(
## Chance that a loop card is ever shown within 24 weeks
)";

inline constexpr const char* mixedText = R"(
## Of all cards shown, the share that is wrong

Where 70 % of couples have nothing, 15 % hard days, 7.5 % a loop and 7.5 % a strong loop.
)";

inline constexpr const char* oneLookText = R"(
## One look at the planted direction, at 5 %

First design → engine. Fewer false alarms are bought by the looks, not by this.
)";

inline constexpr const char* otherText = R"(
## Other couples, typical setting

Loops of which one partner writes nothing, or in which everything written is about the partner, must never give a card.
*Time zones*: the other one lives 8 h ahead. *Late entries*: 30 % are written up to a day later, with no word of when
it happened.
)";

inline constexpr const char* departureText = R"(
## Departures from the recipe, typical setting

Half as many couples a cell. "Blame counted as reaching": what nothing answers dilutes the reaches.
)";

inline constexpr const char* ending = R"(
## What this does not show

That real couples are like these. A loop here is a tie between times; whether it is one in a life is for the two to say,
which is why a card asks whether it fits. Hard days that touch both stay the likeliest wrong card: no statistic on two
diaries can tell them from a loop for certain, and the card says so.)";

}  // namespace twohands::pattern_quality
