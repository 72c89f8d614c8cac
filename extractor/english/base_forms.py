"""Irregular verbs, so that "bought" is found to be "buy".  The forms are common knowledge of English."""

_FORMS = """
be am is are was were been being|become became|begin began begun|bite bit bitten|blow blew blown|break broke broken
bring brought|build built|buy bought|catch caught|choose chose chosen|come came|deal dealt|dig dug|do did done does
draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought
find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|get got gotten
give gave given|go went gone goes|grow grew grown|hang hung|have had has|hear heard|hide hid hidden|hold held|keep kept
know knew known|lead led|leave left|lend lent|lie lay lain|light lit|lose lost|make made|mean meant|meet met|pay paid
ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent
shake shook shaken|shoot shot|show showed shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept
speak spoke spoken|spend spent|stand stood|steal stole stolen|stick stuck|strike struck|swear swore sworn|swim swam swum
take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|understand understood
wear wore worn|win won|withdraw withdrew withdrawn|write wrote written|die died dying|drown drowned
"""

BASE_FORM = {
    form: verb.split()[0]
    for line in _FORMS.split("\n")
    for verb in line.split("|")
    if verb
    for form in verb.split()[1:]
}
"""Form → verb: ``BASE_FORM["fell"] == "fall"``."""
