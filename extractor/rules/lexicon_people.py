"""Titles and roles: the words that make a noun group a person, and their gender and number."""

from extractor.text.wordlist import phrase_set, word_set

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

TITLES = word_set("""
Activist Actor Actress Adm Adm. Admiral Alderman Amb. Ambassador Analyst Archbishop Assemblyman Assemblymember
Assemblywoman Attorney Auditor Author Bishop Brig Brig. Brigadier Candidate Capt Capt. Captain Cardinal CEO CFO
Chair Chairman Chairperson Chairwoman Chancellor Chief Chief-of-Staff Cmdr. Co-chair Co-founder Coach Col Col.
Colonel Columnist Commander Commentator Commissioner Comptroller Congressman Congressperson Congresswoman Constable
COO Corporal Correspondent Councillor Councilman Councilmember Councilwoman Cpl. Dean Del Del. Delegate Democrat
Deputy Detective Director Economist Editor Envoy Foreign Founder Gen Gen. General Gov Gov. Governor Historian
Inspector Journalist Judge Justice Lawmaker Lawyer Leader Lieutenant Lt Lt. Magistrate Maj Maj. Major Mayor Minister
MP Officer Ombudsman Premier President President-elect Prime Principal Prof. Professor Prosecutor Provost Rector Rep
Rep. Reporter Representative Reps. Republican Rev. Sec. Secretary Sen Sen. Senator Sens. Sergeant Sgt Sgt. Sheriff
Singer Speaker Spokesman Spokesperson Spokeswoman Superintendent Supt. Treasurer Trooper Undersecretary Username
Vice Vice-Chancellor Vice-president
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
academic accountant activist adviser advisor advocate agent aide ally ambassador analyst anchor applicant
archaeologist archbishop architect artist assemblymember assistant astronaut astronomer athlete attorney auditor
author banker barrister biologist bishop blogger boss broker builder caller campaigner candidate captain cardinal
cardiologist carer celebrity ceo cfo chair chairperson champion chancellor chef chemist chief child citizen
clergyman clerk climatologist co-author co-chair co-chairman co-director co-founder co-leader co-owner coach
colleague collector colonel columnist comedian commander commentator commissioner commuter composer comptroller
congressperson constable consultant contractor controller coo coordinator cop coroner correspondent councillor
councilmember counsel counsellor counselor counterpart critic curator customer dealer dean defendant defender
delegate democrat demographer deputy designer detective developer dictator diplomat director dissident doctor donor
driver ecologist economist editor educator employee employer engineer entrepreneur envoy epidemiologist executive
expert eyewitness fan farmer filmmaker financier firefighter founder friend general geneticist geologist governor
graduate guard guest head historian homeowner host incumbent informant insider inspector instructor interpreter
investigator investor journalist judge juror justice landlord lawmaker lawyer lead leader lecturer legislator
liberal librarian lieutenant lobbyist magistrate major manager marine mayor mechanic mediator member mep merchant
meteorologist midwife migrant miner minister moderator monarch mp musician narrator negotiator neighbor neighbour
neuroscientist nominee novelist nurse observer officer official oncologist operative operator opponent organiser
organizer owner paramedic parent participant partner passenger pastor patient patriarch pediatrician performer
person pharmacist philosopher photographer physician physicist pilot player playwright poet politician pollster pope
practitioner predecessor premier presenter president president-elect principal prisoner producer professor
programmer promoter prosecutor protester psychiatrist psychologist publicist publisher pupil rabbi realtor rebel
receptionist referee refugee registrar reporter representative republican rescuer researcher resident respondent
responder reviewer rival runner sailor scholar scientist screenwriter secretary secretary-general senator sergeant
sheriff shopkeeper shopper singer sociologist soldier solicitor source speaker specialist spokesperson staffer
statistician strategist student successor superintendent supervisor supporter surgeon surrogate surveyor survivor
suspect teacher technician teenager tenant theologian therapist tory trader trainer translator traveller treasurer
tribesman trustee tutor undersecretary user vet veteran veterinarian vicar vice-chair vice-president victim villager
virologist volunteer voter warden whistleblower winner witness worker writer youth zoologist
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

QUANTITIES = word_set("few many most others several some")
"""Words that mean people when they stand alone: "some say"."""

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
