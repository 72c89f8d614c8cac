"""What makes a number a date: months, weekdays, and the words that stand before years."""

MONTHS = frozenset(
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec."]
)

YEAR_LEADS = frozenset(
    ["in", "since", "by", "until", "till", "before", "after", "during", "from", "circa", "late", "early", "mid", "fiscal", "year", "spring", "summer", "autumn", "fall", "winter", "for", "of", "the", "and", "to", "through", "around", "between", "around", "about", "throughout", "c.", "ca.", "than", "financial", "season", "easter", "christmas", "pre", "post", "mid-"]
)
"""Words before a bare four-figure number that leave it a year."""

YEAR_LEADS_STRONG = frozenset(
    ["in", "since", "by", "until", "till", "before", "after", "during", "circa", "late", "early", "fiscal", "spring", "summer", "autumn", "fall", "winter", "mid", "through", "throughout", "c.", "ca.", "year"]
)
"""Words that make even an old or a round four-figure number a year: "in 1340"."""

DAY_LEADS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
