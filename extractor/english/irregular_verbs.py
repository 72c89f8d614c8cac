"""Verbs whose forms follow no rule, and those that double their last letter.

Written down from general knowledge.  Only `inflection` reads these tables: it gives the rules the forms of their
reporting verbs, and the check and the comparison the verb behind a form.
"""

IRREGULAR = """
arise arose arisen, become became become, begin began begun, beseech besought besought, bite bit bitten,
blow blew blown, break broke broken, bring brought brought, build built built, buy bought bought, cast cast cast,
catch caught caught, choose chose chosen, come came come, deal dealt dealt, dig dug dug, do did done, draw drew drawn,
drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed fed, feel felt felt,
fight fought fought, find found found, flee fled fled, fly flew flown, forbid forbade forbidden,
forecast forecast forecast, foresee foresaw foreseen, forget forgot forgotten, freeze froze frozen, get got gotten,
give gave given, go went gone, grow grew grown, hang hung hung, have had had, hear heard heard, hide hid hidden,
hit hit hit, hold held held, keep kept kept, know knew known, lay laid laid, lead led led, leave left left,
lend lent lent, lie lay lain, light lit lit, lose lost lost, make made made, mean meant meant, meet met met,
pay paid paid, put put put, read read read, ride rode ridden, ring rang rung, rise rose risen, run ran run,
say said said, see saw seen, seek sought sought, sell sold sold, send sent sent, set set set, shake shook shaken,
shoot shot shot, show showed shown, shrink shrank shrunk, sing sang sung, sink sank sunk, sit sat sat,
sleep slept slept, speak spoke spoken, spell spelt spelled, spend spent spent, stand stood stood, steal stole stolen,
stick stuck stuck, strike struck struck, swear swore sworn, swim swam swum, take took taken, teach taught taught,
tear tore torn, tell told told, think thought thought, throw threw thrown, understand understood understood,
wear wore worn, win won won, withdraw withdrew withdrawn, write wrote written
"""
"""Base, past and participle."""

THIRD_PERSONS = {"do": "does", "echo": "echoes", "go": "goes", "have": "has", "veto": "vetoes"}
"""Forms with "he" that take more than an s."""

OTHER_FORMS = {"be": "am are is was were been being", "die": "died dying", "lie": "lied lying"}
"""Further forms that aren't cut back to their verb by taking an ending off."""

DOUBLING = "admit begin commit forbid forget permit rebut refer submit"
"""Longer verbs that double their last letter ("admitted"); every verb of one short syllable does ("slammed")."""

EXAMPLES = {
    "IRREGULAR": "write writes wrote written writing",
    "THIRD_PERSONS": "echo echoes echoed echoing",
    "OTHER_FORMS": "die dies died dying",
    "DOUBLING": "admit admits admitted admitting",
}
"""Table → a verb of it with its forms."""
