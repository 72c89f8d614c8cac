"""The lines that pages and wires put around an article, as patterns with examples of what they are and are not.

A pattern stands for a whole line, without a bullet before it.  An example in ``others`` is a line of news that looks
like one and is none; the tests try every example.
"""

import re
from dataclasses import dataclass
from typing import Literal

from extractor.english import calendar
from extractor.english.wordlist import phrase_set, word_set

Kind = Literal["dateline", "byline", "stamp", "credit", "copyright", "link", "notice"]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern of a whole line, with lines that it has to match and others that it must not."""

    kind: Kind
    words: re.Pattern[str]
    examples: tuple[str, ...]
    others: tuple[str, ...] = ()


def _row(kind: Kind, words: str, *examples: str, others: tuple[str, ...] = ()) -> Pattern:
    return Pattern(kind, re.compile(words, re.IGNORECASE), examples, others)


STAMP = re.compile(
    r"(?P<label>(?:first |last |originally )?(?:published|updated|modified|posted|issued)(?:[ ]date|[ ]time)?"
    r"(?:[ ](?:on|at))?|date(?: of publication)?|publication date)?\s*:?\s*(?P<when>.*\d.*)",
    re.IGNORECASE,
)
"""A line that says when: the rest has to be a moment in full, or so long ago."""

AGO = re.compile(r"(?:about )?(?:\d{1,2}|an?|one|two|three) (?:minute|min|hour|hr|day|week)s? ago", re.IGNORECASE)

_NAME = r"[A-ZÀ-Þ][\w’'.-]*"
_PERSON = rf"{_NAME}(?: (?:(?:de|del|van|von|der|den|bin|al|la|le|da|dos|ten) ){{0,2}}{_NAME}){{0,3}}"
BYLINE = re.compile(
    rf"(?:[Bb]y|BY|Written by|Words by|Story by) (?P<names>{_PERSON}(?:(?:, | and | & |, and ){_PERSON}){{0,4}})"
    rf"(?: in (?P<place>{_PERSON}))?(?:\s*[|·•,–—-]\s*(?P<when>[^|]*\d{{4}}[^|]*))?"
)
"""Who wrote it, on a line of its own, with a day or a place behind."""

CREDIT = re.compile(
    r"\(?(?:additional |further )?(?:reporting|writing|compiled|edited|editing|translated|translation|reported|written"
    r"|research|photographs?|photography|graphics?|video)(?: and (?:additional )?(?:writing|editing|reporting))? by "
    r"(?P<names>[^()]+?)\.?\)?\.?",
    re.IGNORECASE,
)
"""Who wrote, edited and translated it, at the end; what follows has to be names and nothing else."""

CREDIT_SMALL_WORDS = word_set("""
additional reporting writing editing compiled translation translated research graphics photography video further by
and in for at of the with from de del van von der den bin al la le da dos ten
""")

NO_NAMES = frozenset((*calendar.MONTHS, *calendar.WEEKDAYS)) | word_set("""
The A An This That Their His Her Our My Its All Any No Far Then Now Noon Midnight Contrast
Law Then
""")
"""Words after "By" that begin no name."""

WIRES = {
    "reuters": "Reuters",
    "thomson reuters": "Reuters",
    "ap": "Associated Press",
    "associated press": "Associated Press",
    "the associated press": "Associated Press",
    "afp": "AFP",
    "agence france-presse": "AFP",
    "xinhua": "Xinhua",
    "tass": "TASS",
    "interfax": "Interfax",
    "yonhap": "Yonhap",
    "kyodo": "Kyodo",
    "kyodo news": "Kyodo",
    "dpa": "dpa",
    "efe": "EFE",
    "ansa": "ANSA",
    "anadolu agency": "Anadolu",
    "aa": "Anadolu",
    "pti": "PTI",
    "pa media": "PA Media",
    "upi": "UPI",
    "bloomberg": "Bloomberg",
}
"""What news wires call themselves in datelines, bylines and on lines of their own → their name."""

PATTERNS = (
    _row(
        "copyright",
        r"(?:©|\(c\)|copyright\s*(?:©|\(c\)|:|\d{4})).{0,300}",
        "© 2024 Harbour Media Ltd",
        "Copyright 2024 The Orsova Courier. All rights reserved. This material may not be published or broadcast.",
        others=("Copyright law was changed in 2019, the minister said.",),
    ),
    _row(
        "copyright",
        r"[^“”\"]{0,160}\ball rights reserved\.?",
        "The Orsova Courier 2024. All rights reserved.",
        others=("“All rights reserved for the people were taken,” he said.",),
    ),
    _row(
        "link",
        r"(?:read (?:more|also|next)|also read|more(?: on this| to read| here)?|related(?: stor(?:y|ies)| articles?"
        r"| news| coverage)?|see also|don[’']t miss|recommended|also on \w[\w ]{0,20}|from the archives?"
        r"|in (?:pictures|numbers|depth))\s*[:>|»–—]\s*\S.{0,200}(?<![.”\"])",
        "Read more: Mayor says 40 sheep were lost in the flood",
        "RELATED: Three held after ferry fire",
        "See also | How the dam was built",
        others=("Related: the two companies share a director, records show.", "More: a saint, said Ruiz."),
    ),
    _row(
        "credit",
        r"(?:file )?(?:photo(?:graph)?|image|picture|illustration|graphic|photo credit|image credit|source)s?"
        r"(?: by| courtesy of)?\s*[:/]\s*[^.!?“”\"]{2,60}",
        "Photo: Ada Holm/Orsova Courier",
        "File photo: A ferry in the harbour",
        "Source: Harbour Board",
        others=("Source: 40 people were held. It was not the first time.",),
    ),
    _row(
        "notice",
        r"\W{0,4}(?:advertisement|advertising|sponsored(?: content)?|promoted|story continues below(?: advertisement)?"
        r"|article continues (?:below|after)(?: this| the)? ?(?:advertisement|advert|ad)?|skip (?:ad|advert\w*)"
        r"|ends?|-30-|\#\#\#|read full (?:story|article)|share|comments?|print|e-?mail|listen|save)[-–—*_ ]{0,4}",
        "Advertisement",
        "- Story continues below advertisement -",
        "-ENDS-",
        others=("Advertising fell by 4 per cent", "advertising."),
    ),
    _row(
        "notice",
        r"(?:(?:follow|like|find|join) (?:us|our)|sign up (?:for|to|now|here)|subscribe (?:to|now|for|here)"
        r"|click (?:here|on)|tap here|download (?:the|our)|share this|skip to|jump to|leave a comment|listen to this"
        r"|get (?:the latest|our)|join the conversation|support our|become a)\b[^“”\"]{0,140}",
        "Follow us on social media for 24-hour updates",
        "Sign up for our newsletter and get 5 stories a day",
        others=("Follow-up talks are planned for Monday, he said.", "Get out, he told the 40 guests."),
    ),
    _row(
        "notice",
        r"(?:to suggest a correction|you can also highlight|got a (?:tip|story)|do you have a (?:tip|story)|contact us"
        r"|write to us|e-?mail us|send us|our standards|most read|notes? to editors)\b[^“”\"]{0,160}",
        "To suggest a correction, write to our readers’ editor",
        "Our Standards: The Trust Principles",
        others=("Our standard is 40 litres, she said.",),
    ),
    _row(
        "notice",
        r"(?:\d{1,2}[- ]min(?:ute)?s? read|reading time\W.{1,20}|estimated read(?:ing)? time\W.{1,20}"
        r"|\d{1,4} comments?|[\d.,]+k (?:comments|shares|views|likes|reactions))",
        "4 min read",
        "128 comments",
        "1.2k shares",
        others=("40 shares were sold on Monday.", "83,206 shares"),
    ),
    _row(
        "notice",
        r"(?:(?:media|press|for) )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|further information|more information)"
        r"\s*(?:details)?\s*:[^“”\"]{0,200}",
        "Media contact: Ada Holm, +44 20 7946 0000, press@harbour.example",
        others=("Contact was lost at 3 a.m., the board said.",),
    ),
    _row(
        "notice",
        r"(?:tel|telephone|phone|mobile|fax|e-?mail|web|website)\.?\s*:[^“”\"]{0,100}",
        "Tel.: +44 20 7946 0000",
        "E-mail: press@harbour.example",
        others=("Phone lines were cut in 40 villages.",),
    ),
    _row(
        "notice",
        r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+",
        "https://courier.example/2024/10/23/flood",
        "press@harbour.example",
        others=("www.courier.example was down for 40 minutes",),
    ),
)
"""Whole lines that say nothing of the news."""

FIRST_WORDS = (
    calendar.LOWER_MONTHS
    | calendar.LOWER_WEEKDAYS
    | word_set("""
by written words story first last originally published updated modified posted issued date publication
additional further reporting writing compiled edited editing translated translation reported research photograph
photographs photography graphic graphics video
copyright c all read also more related see don recommended from in
file photo photos image images picture pictures illustration source sources
advertisement advertising sponsored promoted article skip end ends share comment comments print e email listen save
follow like find join sign subscribe click tap download jump leave get support become
to you got do contact contacts write send our most note notes
reading estimated media press for enquiry enquiries inquiry inquiries information
tel telephone phone mobile fax web website https http www
reuters thomson ap associated afp agence xinhua tass interfax yonhap kyodo dpa efe ansa anadolu aa pti pa upi
bloomberg
""")
)
"""Words that furniture begins with, by which most lines of news are passed over at once."""

HEADINGS = phrase_set("""
related, related articles, related stories, related news, related content, related topics, related coverage,
related links, read more, read also, more on this story, more on this topic, more stories, more news, more like this,
recommended, recommended for you, recommended stories, recommended articles, you may also like, you might also like,
you may be interested in, most read, most popular, most viewed, trending, trending now, popular now, latest news,
latest stories, top stories, see also, also read, editor's picks, editors' picks, editor’s picks, don't miss,
don’t miss, further reading, around the web, up next, other news, in other news, similar articles, what to read next
""")
"""Lines by which a list of links is announced; what follows to the end is links as long as it looks like them."""

ANNOUNCING = re.compile(
    r"\b(?:here|follow\w*|below|these|those|list\w*|points?|know|glance|includ\w+|numbers|summary|steps|rules|demands|"
    r"measures|results?|reasons?|questions?|victims?|names?|among)\b",
    re.IGNORECASE,
)
"""A sentence that may announce a list which belongs to the article."""
