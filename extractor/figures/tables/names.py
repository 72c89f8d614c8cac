"""Words before a number that make it a label or part of a name, and names that hold a number word."""

LABELS = frozenset(
    ["section", "sections", "room", "rooms", "flight", "chapter", "chapters", "no", "no.", "nos.", "row", "route", "routes", "highway", "interstate", "page", "pages", "p.", "pp.", "article", "articles", "part", "title", "grade", "level", "phase", "type", "figure", "fig.", "channel", "area", "district", "ward", "building", "gate", "platform", "track", "bus", "model", "version", "series", "season", "episode", "act", "psalm", "bill", "resolution", "rule", "amendment", "proposition", "prop.", "paragraph", "para.", "class", "category", "game", "round", "stage", "lot", "box", "suite", "apt.", "apartment", "floor", "pier", "exit", "local", "clause", "schedule", "number", "table", "appendix", "annex", "volume", "vol.", "issue", "item", "lane", "zone", "sector", "unit", "tier", "step", "line", "plot", "verse", "sonnet", "opus", "op.", "psalm", "schedule", "divison", "division", "formula", "form", "size", "seat", "seed", "gp", "motorway", "junction", "terminal", "case", "docket", "code", "zip", "postcode", "ext.", "extension", "apollo", "windows"]
)
"""Lower case: "Section 427", "room 12", "No. 3"."""

BRANDS = frozenset(
    ["Boeing", "Airbus", "iPhone", "iPad", "Windows", "Galaxy", "Xbox", "PlayStation", "Pixel", "Mate", "Porsche", "Audi", "BMW", "Cessna", "Embraer", "Gulfstream", "Apollo", "Gemini", "Soyuz", "Falcon", "Starship", "Voyager", "Fortune", "Formula", "Nasdaq", "FTSE", "CAC", "Dax", "DAX", "Nikkei", "S&P", "P", "Russell", "Stoxx", "Euro", "Expo", "Agenda", "Catch", "Area", "Route", "Interstate", "Highway", "Chapter", "Article", "Section", "Title", "Psalm", "Vision", "Covid", "COVID", "Android", "iOS", "Core", "GeForce", "Ryzen", "Radeon", "Snapdragon", "Peugeot", "Mazda", "Topix", "Hang", "TSX", "ASX", "MSCI", "Poor's", "Indianapolis", "Daytona", "Olympic", "Channel", "Studio", "Forever", "Blink", "Big", "Psalm", "Psalms", "Genesis", "Isaiah", "Matthew", "Luke", "Top", "Blackberry", "Nokia", "Surface", "Canon", "Nikon", "Kindle", "Pentium", "Ariane", "Sputnik", "Tupolev", "Antonov", "Ilyushin", "Sukhoi"]
)
"""Names that are usually followed by a number which is part of them."""

FIXED = (
    "Big Three|Big Four|Big Five|Big Ten|Big Six|Big Two|Big Twelve|Group of Seven|Group of Eight|Group of 20|Group of Twenty|"
    "Group of Five|Group of 77|Seven Sisters|Three Mile Island|Six Flags|Formula One|Air Force One|Opus One|Final Four|"
    "Chapter Eleven|Catch-22|Seven Network|Three Gorges|Five Eyes|Six Nations|Capital One|Bank One|Rule of Three|Nine West|"
    "Two Rivers|Four Seasons|Twenty20|Gang of Four|Fantastic Four|Square One|Number One|Number Two|Number 10|Channel Four|"
    "Channel Five|Radio Four|Core One|World War One|World War Two|Page Six|Motel 6|Super 8|Pier 1|7-Eleven|Forever 21|"
    "9/11|24/7|50/50|50-50|20/20|fifty-fifty|one-on-one|one-way|one-sided|one-off|one-liner|one another|one-to-one"
)
"""Names and set phrases that hold a number and mean none."""
