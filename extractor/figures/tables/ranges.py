"""Words that decide whether two numbers make a range."""

from extractor.english.wordlist import phrase_list, word_set

CHANGES = word_set(
    "rose rise rises rising risen fell fall falls falling fallen increase increased increases increasing raise "
    "raised raises raising cut cuts cutting grew grow grows grown growing drop dropped drops dropping jump "
    "jumped jumps jumping climb climbed climbs climbing decline declined declines declining slip slipped slid "
    "widen widened narrow narrowed boost boosted boosts lower lowered lowering reduce reduced reduces reducing "
    "up down surge surged soared plunged plummeted dipped gained went go goes move moved changed change expand "
    "expanded swelled shrank improved advanced tumbled sank moving revised upgraded downgraded doubled tripled "
    "edged inched eased rallied extended shortened"
)
"""Words that make "from A to B" a change between two figures, and no range: "rose from 5 to 7"."""

CONTESTS = word_set(
    "vote voted votes voting won win wins beat beats beating lost lose loses defeat defeated score scored "
    "scores led leads lead trailed ahead victory tie tied draw drew ruled ruling margin approved passed "
    "rejected outvoted edged downed thrashed crushed trounced"
)
"""Words that make "A to B" or "A-B" a score or a vote: "voted 52 to 48"."""

APPROXIMATE = phrase_list(
    "about, around, nearly, almost, as much as, as many as, roughly, up to, perhaps, over, approximately, ~"
)
"""Words that may stand before the second end of a range."""
