"""Titles and roles: the words that make a noun group a person, and their gender and number."""

from extractor.text.wordlist import phrase_set, word_set

MALE_TITLES = word_set("Mr Mr. Mister Sir Lord King Prince Sheikh Father Monsieur Herr Señor Signor Pope Rabbi Imam Ayatollah Sultan Emir Baron Duke Brother Don")
FEMALE_TITLES = word_set("Mrs Mrs. Ms Ms. Miss Madam Madame Dame Lady Queen Princess Sister Mlle Mme Frau Señora Signora Baroness Duchess")
HONORIFICS = MALE_TITLES | FEMALE_TITLES | word_set("Dr Dr. Prof Prof. Professor Rev Rev. Reverend Hon Hon. Doctor Judge Justice Saint Mx Mx.")
"""Words before a name that are no office: they don't go into a source's title, but they tell the gender."""

TITLES = word_set("""
Adm Adm. Admiral Ambassador Amb. Archbishop Assemblyman Assemblymember Assemblywoman Attorney Bishop Brig Brig. Brigadier Capt Capt. Captain Cardinal Chairman Chairwoman Chair Chancellor Chief Cmdr. Col Col. Colonel Commander Commissioner Congressman
Congresswoman Constable Coach Corporal Councillor Councilman Councilmember Councilwoman Cpl. Delegate Deputy Detective Director Envoy Foreign General Gen Gen. Gov Gov. Governor Del Del. Inspector Judge Justice Lawmaker Leader Lieutenant
Lt Lt. Maj Maj. Major Mayor Minister MP Officer Premier President President-elect Prime Principal Prof. Professor Rep Rep. Reps. Representative Rev. Sec. Secretary Sen Sen. Sens. Senator Sergeant Sgt Sgt. Sheriff Speaker Spokesman Spokeswoman Spokesperson
Superintendent Supt. Treasurer Trooper Undersecretary Vice Chief-of-Staff Chairperson Co-chair Co-founder Founder Candidate Lawyer Activist Analyst Economist Historian Author Actor Actress Singer Journalist Reporter Commentator Correspondent Editor Columnist CEO CFO COO
Democrat Republican Congressperson Alderman Ombudsman Comptroller Auditor Prosecutor Magistrate Rector Dean Provost Vice-president Vice-Chancellor Username
""")

MALE_ROLES = word_set("""
spokesman chairman congressman councilman assemblyman businessman policeman fireman fisherman salesman statesman nobleman gunman man boy father husband son brother uncle grandfather widower king prince
duke monk priest actor waiter gentleman guy frontman newsman anchorman cameraman doorman craftsman sportsman lawman serviceman alderman ombudsman nephew grandson stepfather godfather boyfriend
""")
FEMALE_ROLES = word_set("""
spokeswoman chairwoman congresswoman councilwoman assemblywoman businesswoman policewoman woman girl mother wife daughter sister aunt grandmother widow queen princess duchess nun actress waitress lady
noblewoman saleswoman servicewoman niece granddaughter stepmother girlfriend heroine mum mom
""")
ROLES = MALE_ROLES | FEMALE_ROLES | word_set("""
academic accountant activist adviser advisor advocate agent aide ally ambassador analyst anchor applicant archaeologist architect archbishop artist assemblymember assistant astronaut astronomer athlete attorney auditor author banker barrister biologist bishop blogger
boss broadcaster broker builder candidate captain cardinal carer cardiologist celebrity champion chancellor chair chairperson chef chemist chief child citizen clergyman clerk climatologist coach co-author co-chair co-director co-founder colleague collector colonel columnist comedian
commander commentator commissioner composer congressperson constable consultant contractor controller coordinator co-owner coroner correspondent cop councillor councilmember counsel counsellor counselor critic curator customer dealer dean defendant defender
delegate demographer deputy designer detective developer dictator diplomat director dissident doctor donor driver ecologist economist editor educator employee employer engineer entrepreneur envoy epidemiologist executive expert eyewitness
farmer financier firefighter filmmaker founder friend geneticist geologist general governor graduate guard guest head historian homeowner host host  incumbent informant inspector instructor insider interpreter investigator investor journalist judge juror justice landlord
lawmaker lawyer lead leader lecturer legislator liberal librarian lieutenant lobbyist magistrate major manager marine mayor mechanic mediator member merchant meteorologist midwife migrant miner minister ministers monarch mp mep moderator musician negotiator neighbor neighbour neuroscientist novelist
nurse nominee observer officer official oncologist operator opponent organiser organizer owner paramedic parent participant partner passenger pastor patient patriarch pediatrician performer person pharmacist philosopher photographer physician physicist pilot player playwright poet politician pollster pope
practitioner premier president presenter president-elect principal prisoner producer professor programmer promoter prosecutor protester psychiatrist psychologist publicist publisher pupil rabbi realtor rebel receptionist referee refugee registrar reporter representative republican democrat
rescuer researcher resident respondent responder reviewer rival runner sailor scholar scientist screenwriter secretary secretary-general senator sergeant sheriff shopkeeper singer sociologist soldier solicitor source speaker specialist spokesperson staffer statistician strategist
student supervisor superintendent supporter surgeon surveyor survivor suspect technician teacher teenager tenant theologian therapist tory trader trainer translator traveller treasurer trustee tutor undersecretary user veteran veterinarian vet vicar vice-president vice-chair victim virologist
volunteer voter warden whistleblower winner witness worker writer youth zoologist superintendent ceo cfo coo founder co-leader co-chairman comptroller operative surrogate insider tribesman villager shopper fan commuter campaigner narrator caller doctor watchdog
""")

EPITHETS = word_set("""
republican democrat billionaire businessman businesswoman tycoon magnate candidate nominee politician veteran frontrunner lawmaker incumbent conservative
leader actor actress singer star author millionaire mogul native mother father teenager man woman
""")
"""Words that, with "the", mean somebody already named by something else than his office."""

GROUPS = word_set("""
officials sources authorities experts critics people residents locals witnesses police supporters opponents protesters activists advocates campaigners observers investigators officers staff
colleagues friends relatives families family parents voters readers viewers users fans others some many several few most republicans democrats conservatives tories liberals
men women children lawyers lawmakers rescuers media outlets reporters journalists soldiers troops rebels militants insiders personnel crew crews fighters forces allies aides leaders ministers members workers farmers
businesses companies firms investors scientists researchers economists analysts prosecutors attorneys doctors nurses teachers students detractors commentators pundits historians scholars academics
neighbours neighbors survivors victims refugees migrants villagers customers employees employers unions groups organisations organizations agencies governments countries states nations
americans britons russians ukrainians europeans israelis palestinians germans chinese koreans japanese mexicans canadians australians
respondents participants commuters passengers patients volunteers taxpayers homeowners landlords tenants clergy judges jurors diplomats envoys senators congressmen mps meps councillors politicians executives managers owners sheriffs
""")
"""Plural and collective nouns for people without a name, beside the plurals of the roles."""

ORG_PEOPLE = word_set("lawyers attorneys team campaign office staff spokesman spokeswoman spokesperson representative press aide family")

KIN = word_set("mother father wife husband son daughter brother sister aunt uncle cousin friend neighbour neighbor partner widow lawyer attorney spokesman spokeswoman spokesperson doctor mum mom mama dad colleague girlfriend boyfriend ally aide adviser successor predecessor opponent rival boss team campaign office supporters lawyers allies doctors parents family aides attorneys")
"""Nouns that after a possessive mean another than the owner: "Ruiz's lawyer"."""

ANONYMITY = phrase_set("""
condition of anonymity, asked not to be named, asked not to be identified, asked to remain anonymous, requested anonymity, who declined to be named, declined to be identified, who declined to give his name, who declined to give her name,
not authorised to speak, not authorized to speak, not authorised to discuss, not authorized to discuss, wished to remain anonymous, spoke anonymously, speaking anonymously, did not want to be named, was not allowed to speak,
did not want to be identified, who asked for anonymity, fear of reprisal, fear of reprisals, fear of retaliation, could not be named, cannot be named, because of the sensitivity of the matter
""")
"""The article's reasons for not naming somebody."""
