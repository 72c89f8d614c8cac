"""Words that an honest retelling puts for one another.

Written down from reading how news is retold.  Only the check of exchanged words uses them: a word for another of its
row changes nothing.
"""

from extractor.english.wordlist import word_set

SYNONYMS = (
    word_set(
        "begin begins began begun beginning start starts started starting commence commenced open opened "
        "launched launch"
    ),
    word_set("end ends ended ending finish finished conclude concluded close closed stop stopped"),
    word_set("kill kills killed die dies died dead death deaths lose lost"),
    word_set("hurt injured wounded harmed harm injuries injury"),
    word_set("buy buys bought purchase purchased acquire acquired acquisition"),
    word_set("support supports supported back backs backed endorse endorsed favour favoured"),
    word_set("return returns returned back come came go went"),
    word_set("increase increased rise rose risen up go goes went gone climb climbed"),
    word_set("help helps helped aid aided assist assisted assistance"),
    word_set("show shows showed shown reveal revealed indicate indicated find found"),
    word_set("need needs require requires required have has had"),
    word_set("company firm business group corporation concern"),
    word_set("people persons residents inhabitants villagers citizens locals"),
    word_set("workers employees staff workforce jobs"),
    word_set("car cars vehicle vehicles automobile"),
    word_set("house houses home homes household households dwelling"),
    word_set("police officers officer constabulary"),
    word_set("children kids child youngsters pupils"),
    word_set("doctor doctors physician physicians medic"),
    word_set("government ministry state administration cabinet authorities"),
    word_set("money cash funds funding sum"),
    word_set("jobless unemployed unemployment"),
    word_set("plan plans planned scheme project proposal programme program"),
    word_set("storm hurricane gale"),
    word_set("blaze fire fires"),
    word_set("instead rather"),
    word_set("near nearby close neighbouring adjacent beside"),
    word_set("entire whole all"),
    word_set("again anew once"),
    word_set("big large huge major great considerable"),
    word_set("small little minor tiny slight"),
    word_set("use uses used employ employed"),
    word_set("get gets got receive receives received obtain obtained"),
    word_set("give gives gave given provide provides provided supply supplied hand handed"),
    word_set("say said says tell told state stated"),
    word_set("build built construct constructed erect erected"),
    word_set("destroy destroyed ruin ruined wreck wrecked demolish demolished"),
    word_set("hold held keep kept"),
    word_set("vote voted ballot poll election"),
    word_set("attempt attempted try tried"),
    word_set("arrest arrested detain detained held seized"),
    word_set("teenager teen adolescent youth"),
    word_set("approximately roughly around about"),
    word_set("year annual yearly annually"),
    word_set("month monthly"),
    word_set("day daily"),
    word_set("missing disappeared vanished unaccounted"),
    word_set("spot place site location scene"),
    word_set("illness disease sickness"),
    word_set("choose chose chosen pick picked select selected elect elected"),
    word_set("leave leaves left depart departed quit"),
    word_set("resign resigns resigned step steps stepped quit quits"),
    word_set("overtake overtook overtaken surpass surpassed exceed exceeded outstrip outstripped beat"),
    word_set("warn warned caution cautioned"),
    word_set("permit permission licence license approval"),
    word_set("talks negotiations discussions"),
    word_set("deal agreement accord pact settlement"),
    word_set("fight fighting battle battles clashes combat"),
    word_set("troops soldiers forces"),
    word_set("child son daughter"),
    word_set("film movie picture"),
    word_set("match game fixture"),
    word_set("prison jail"),
    word_set("road street route highway"),
    word_set("repair repaired fix fixed mend mended"),
    word_set("seize seized confiscate confiscated impound impounded"),
    word_set("cancel cancelled canceled called off scrap scrapped"),
    word_set("sink sank sunk went down"),
    word_set("cut reduce reduced lower lowered"),
    word_set("correct right accurate true"),
    word_set("wrong incorrect false inaccurate mistaken"),
)
"""Each row is a set of words that news uses for the same thing; the check accepts one for another."""

EXAMPLE = "The village {word} stands beside nine old mills."
"""A sentence that says the same, as far as the check knows, with any two words of a row."""
