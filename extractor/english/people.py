"""Titles and roles: the words that make a noun group a person or a group, with gender and number.

Written down from news reading.  The rules tell by them who can speak and which mentions mean one person; the comparison
leaves honorifics and titles out of names.
"""

from extractor.english.wordlist import phrase_set, word_set

MALE_TITLES = word_set("""
Ayatollah Baron Brother Duke Emir Father Herr Imam King Lord Mister Monsieur Mr Mr. Pope Prince Rabbi Señor Sheikh
Signor Sir Sultan
""")
FEMALE_TITLES = word_set("""
Baroness Dame Duchess Frau Lady Madam Madame Miss Mlle Mme Mrs Mrs. Ms Ms. Princess Queen Señora Signora Sister
""")
HONORIFICS = (
    MALE_TITLES
    | FEMALE_TITLES
    | word_set("Doctor Dr Dr. Hon Hon. Judge Justice Mx Mx. Prof Prof. Professor Rev Rev. Reverend Saint")
)
"""Words before a name that are no office: they don't go into a source's title, but they tell the gender."""

FORMS_OF_ADDRESS = word_set("""
Cllr Congressman Congresswoman Councillor Dame Doctor Dr Dr. Miss Mr Mr. Mrs Mrs. Ms Ms. Mx Prof Prof. Professor Rep
Rep. Sen Sen. Senator Sir
""")
"""Words before a bare surname that leave no doubt that it is one: "Mr King"."""

TITLES = word_set("""
ACP Activist Actor Actress Adm Adm. Admiral Alderman Amb. Ambassador Analyst Archbishop ASP Assemblyman
Assemblymember Assemblywoman Attorney Auditor Author Ayatollah Bishop Brig Brig. Brigadier Candidate Capt Capt.
Captain Cardinal CDO CEO CFO Chair Chairman Chairperson Chairwoman Chancellor Chief Chief-of-Staff Cllr Cmdr. CMO
Co-chair Co-founder Coach Col Col. Colonel Columnist Commander Commentator Commissioner Comptroller Congressman
Congressperson Congresswoman Constable COO Corporal Correspondent Councillor Councilman Councilmember Councilwoman
Cpl. CTO DC DCI DCP Dean Del Del. Delegate Democrat Deputy Det Det. Detective DI Director DS DSP Economist Editor
Emir Envoy Foreign Founder Gen Gen. General Gov Gov. Governor Historian IGP Imam Insp Insp. Inspector Journalist
Judge Justice King Lawmaker Lawyer Leader Lieutenant Lt Lt. Magistrate Maj Maj. Major Mayor Minister MP Officer
Ombudsman PC Pope Premier President President-elect Prime Prince Princess Principal Prof. Professor Prosecutor
Provost Queen Rabbi Rector Rep Rep. Reporter Representative Reps. Republican Rev. Sec. Secretary Sen Sen. Senator
Sens. Sergeant Sgt Sgt. Sheriff Singer Speaker Spokesman Spokesperson Spokeswoman Sultan Superintendent Supt.
Treasurer Trooper Undersecretary Username Vice Vice-Chancellor Vice-president WPC
""")

MALE_ROLES = word_set("""
actor alderman anchorman assemblyman boy boyfriend brother businessman cameraman chairman congressman councilman
craftsman doorman duke father fireman fisherman frontman gentleman godfather grandfather grandson gunman husband
king lawman man monk nephew newsman nobleman ombudsman policeman priest prince salesman serviceman son spokesman
sportsman statesman stepfather uncle waiter widower
""")
FEMALE_ROLES = word_set("""
actress assemblywoman aunt businesswoman chairwoman congresswoman councilwoman daughter duchess girl girlfriend
granddaughter grandmother heroine lady mom mother mum niece noblewoman nun policewoman princess queen saleswoman
servicewoman sister spokeswoman stepmother waitress widow wife woman
""")
ROLES = (
    MALE_ROLES
    | FEMALE_ROLES
    | word_set("""
academic accountant activist adviser advisor advocate agent aide ally ambassador analyst anchor applicant apprentice
archaeologist archbishop architect artist assemblymember assistant astronaut astronomer athlete attorney auditor
author backpacker bailiff banker barista barrister bartender beekeeper biker biologist bishop blogger boss broker
builder bursar busker cadet caller campaigner camper candidate captain cardinal cardiologist carer caretaker cashier
celebrity ceo cfo chair chairperson champion chancellor chaplain chef chemist chief chieftain child citizen
classmate cleaner clergyman clerk climatologist co-author co-chair co-chairman co-director co-founder co-leader
co-owner coach cobbler colleague collector colonel columnist comedian commander commentator commissioner commuter
composer comptroller congressperson constable consultant contractor controller convict coo coordinator cop coroner
correspondent councillor councilmember counsel counsellor counselor counterpart critic curator customer cyclist dad
dancer dealer dean defendant defender delegate democrat demographer dentist deputy designer detainee detective
developer dictator diplomat director dissident docent doctor donor driver drummer ecologist economist editor
educator elder electrician employee employer engineer entrepreneur envoy epidemiologist evacuee executive expat
expert eyewitness fan farmer filmmaker financier firefighter founder friend fugitive general geneticist geologist
goalkeeper governor gp graduate gran grandad grandparent guard guest guitarist hairdresser harbourmaster head
headteacher hiker historian homeowner host hostage housekeeper housemate illustrator incumbent influencer informant
inmate insider inspector instructor intern interpreter investigator investor ironworker janitor journalist judge
juror justice landlord lawmaker lawyer lead leader lecturer legislator liberal librarian lieutenant lifeguard
linguist lobbyist longshoreman machinist magistrate major manager marine marshal mayor mechanic mediator medic
member mep merchant meteorologist midfielder midwife migrant miner minister moderator monarch motorist mp musician
musicologist narrator negotiator neighbor neighbour neuroscientist newcomer nominee notary novelist nurse
nutritionist observer officer official oncologist onlooker operative operator opponent optician organiser organizer
owner paralegal paramedic parent participant partner passenger pastor patient patriarch pedestrian pediatrician
pensioner performer person pharmacist philosopher photographer physician physicist pilot plasterer player playwright
plumber poet politician pollster pope postdoc practitioner predecessor premier presenter president president-elect
principal prisoner producer professor programmer promoter prosecutor protester provost psychiatrist psychic
psychologist publicist publisher pupil quarterback rabbi rancher rapper realtor rebel receptionist referee refugee
registrar reporter representative republican rescuer researcher resident respondent responder retiree returnee
reviewer rival roofer roommate runner sailor scholar schoolboy schoolgirl scientist screenwriter sculptor seafarer
seamstress secretary secretary-general senator sergeant sharecropper sheriff shopkeeper shopper singer smallholder
sociologist soldier solicitor source speaker specialist spokesperson staffer statistician steelworker strategist
striker student substitute successor superintendent supervisor supporter surgeon surrogate surveyor survivor suspect
td teacher teammate technician teenager tenant theologian therapist tory toxicologist trader trainee trainer
translator traveller trawlerman treasurer tribesman trucker trustee tutor undergraduate undersecretary undersheriff
user vendor vet veteran veterinarian vicar vice-chair vice-president victim villager virologist volunteer voter
warden welder whistleblower winemaker winner witness woodcutter worker writer youth zoologist
""")
)

EPITHETS = word_set("""
actor actress author billionaire businessman businesswoman candidate conservative democrat father frontrunner
incumbent lawmaker leader magnate man millionaire mogul mother native nominee politician republican singer star
teenager tycoon veteran woman
""")
"""Words that, with "the", mean somebody already named by something else than his office."""

GROUPS = word_set("""
academics activists advocates agencies aides allies americans analysts attorneys australians authorities britons
businesses campaigners canadians children chinese clergy colleagues commentators commuters companies congressmen
conservatives councillors countries crew crews critics customers democrats detractors diplomats doctors economists
employees employers envoys europeans executives experts families family fans farmers fighters firms friends germans
governments groups historians homeowners insiders investigators investors israelis japanese journalists judges
jurors koreans landlords lawmakers lawyers leaders liberals locals managers media members men meps mexicans migrants
militants ministers mps nations neighbors neighbours nurses observers officers officials opponents organisations
organizations outlets owners palestinians parents participants passengers patients people personnel police
politicians prosecutors protesters pundits readers rebels refugees relatives reporters republicans rescuers
researchers residents respondents russians scholars scientists senators sheriffs soldiers sources staff states
students supporters survivors taxpayers teachers tenants tories troops ukrainians unions users victims viewers
villagers volunteers voters witnesses women workers
""")
"""Plural and collective nouns for people without a name, beside the plurals of the roles."""

QUANTITIES = word_set("cent few many most others percent several some")
"""Words that mean people when they stand alone: "some say", "61 percent say"."""

ANONYMITY = phrase_set("""
condition of anonymity, asked not to be named, asked not to be identified, asked to remain anonymous,
requested anonymity, who declined to be named, declined to be identified, who declined to give his name,
who declined to give her name, not authorised to speak, not authorized to speak, not authorised to discuss,
not authorized to discuss, wished to remain anonymous, spoke anonymously, speaking anonymously,
did not want to be named, was not allowed to speak, did not want to be identified, who asked for anonymity,
fear of reprisal, fear of reprisals, fear of retaliation, could not be named, cannot be named,
because of the sensitivity of the matter
""")
"""The article's reasons for not naming somebody."""

PORTFOLIOS = word_set("""
Affairs Agriculture Business Commerce Communications Corrections Culture Defence Defense Development Education Elections
Energy Environment Exchequer Finance Fisheries Foreign Health Home Housing Immigration Industry Information Intelligence
Interior Justice Labor Labour Operations Parks Police Public Schools Security Staff State Tourism Trade Transport
Transportation Treasury War Water Works
""")
"""What stands between an office and the name: "Commissioner of Police Petr Novak"."""

ADJECTIVE_TITLES = word_set("Chief Foreign General Major Premier Prime Principal")
"""Titles that are adjectives as well: "General Motors", "Foreign Office"."""

RELATIONS = word_set("""
aunt boyfriend brother child colleague counterpart daughter father friend girlfriend grandfather grandmother husband
mother neighbor neighbour nephew niece opponent partner predecessor rival roommate sister son successor uncle widow
widower wife
""")
"""Who somebody is to somebody else, which is no title: "his brother"."""

SPOKESPEOPLE = word_set("""
representative representatives spokesman spokesmen spokespeople spokesperson spokeswoman
""")
"""Those who speak for a body: what they say, the body says."""

NO_AGENTS = word_set("elder former her inner junior latter minor older other outer over senior under whether younger")
"""Words that end like an occupation ("welder") and are none."""

OFFICES = word_set("""
ambassador candidate chairman chancellor chief commissioner director governor leader mayor minister nominee premier
president secretary senator
""")
"""Offices by which somebody is taken up who was named without his title: "Petr Novak … the mayor"."""

EXAMPLES = {
    "MALE_TITLES": "{word} Ruizova said the dam was safe.",
    "FEMALE_TITLES": "{word} Ruizova said the dam was safe.",
    "HONORIFICS": "{word} Ruizova said the dam was safe.",
    "FORMS_OF_ADDRESS": "{word} King said the dam was safe.",
    "TITLES": "{word} Ruizova said the dam was safe.",
    "MALE_ROLES": "A local {word} said the dam was safe.",
    "FEMALE_ROLES": "A local {word} said the dam was safe.",
    "ROLES": "A local {word} said the dam was safe.",
    "EPITHETS": "Toni Ruizova said the dam was safe. The {word} said it would hold.",
    "GROUPS": "Local {word} said the dam was safe.",
    "QUANTITIES": "{Word} said the dam was safe.",
    "ANONYMITY": "An official, {word}, said the dam was safe.",
    "ADJECTIVE_TITLES": "{word} Motors said the dam was safe.",
    "RELATIONS": "Petr Novak, his {word}, said the dam was safe.",
    "SPOKESPEOPLE": "A {word} for Orsova Power said the dam was safe.",
    "NO_AGENTS": "Petr Novak, a {word}, said the dam was safe.",
    "OFFICES": "Petr Novak met reporters. The {word} said the dam was safe.",
    "PORTFOLIOS": "Commissioner of {word} Petr Novak said the dam was safe.",
}
"""Table → a sentence in which each of its words makes somebody the speaker."""
