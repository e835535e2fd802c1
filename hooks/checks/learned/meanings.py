"""Classes of words that say the same to the check: what was learned of "Easter" holds for "Ramadan". To be edited freely.

After a change run `.venv/bin/python tools/learn.py`. A word may stand in several classes.
"""

NUMBER, TROUBLE, CALLING, UNWELL = "NUMBER", "TROUBLE", "CALLING", "UNWELL"
# Names of classes are in capitals, so that no word is one. The first class of a word stands for it beside its neighbors.
CLASSES = {
    NUMBER: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half third quarter dozen fifth tenth"
    " twice",
    "TIME": "hour hours day days night nights week weeks month months year years decade decades fortnight weekend weekends",
    "SEASON": "spring springs summer summers autumn autumns fall winter winters christmas christmases easter thanksgiving"
    " birthday birthdays anniversary anniversaries wedding weddings holiday holidays season seasons harvest snow ramadan"
    " hanukkah passover diwali lent advent halloween valentine's january february march april june july august september"
    " october november december graduation prom christening confirmation reunion jubilee semester term frost crocus crocuses"
    " tulips lilac cherries blossom blossoms leaves swallows fireworks",
    "NOT": "no not never none nobody hardly rarely seldom few without cannot can't don't won't isn't doesn't didn't wouldn't"
    " nothing neither nor aren't wasn't unlikely scarcely barely",
    "FAMILY": "son sons daughter daughters child children kid kids wife husband grandchild grandchildren grandson"
    " granddaughter family families baby widow widows widower mother father mom dad mum grandma grandpa grandfather"
    " grandmother sister brother spouse partner twins orphan orphans nephew niece godchild toddler parents parent",
    TROUBLE: "fever fevers feverish temperature temperatures chill chills shiver shivers shivering shivery shake shakes shaking"
    " rigor rigors neutropenia neutropenic bleed bleeds bleeding bled blood bloody red black nosebleed nosebleeds clot clots"
    " bruise bruises bruising breath breathe breathes breathing breathless breathlessness wheeze wheezes wheezing gasp gasping"
    " stridor choke chokes choked choking cough coughs coughing chest heart heartbeat pulse palpitations pain pains painful ache"
    " aches aching hurt hurts hurting headache headaches migraine spine back numb numbness tingle tingles tingling needles weak"
    " weakness leg legs arm arms foot feet hand hands calf limp droop droops drooping droopy slur slurs slurred slurring"
    " speech stroke seizure seizures fit fits fitting convulsion convulsions twitching faint faints fainted fainting blackout"
    " blackouts syncope collapse collapsed unconscious confused confusion muddled delirious delirium gibberish drowsy sleepy"
    " rouse roused rousing wake woken vision sight double blurred blurry eye eyes eyelid eyelids lids lid swell swells swelling"
    " swollen puffy tongue throat lips face neck rash rashes hives blister blisters peeling skin itch yellow jaundice diarrhea"
    " colitis stool stools runs tarry vomit vomits vomiting vomited urine urinate pee peed wee bladder bowel bowels"
    " incontinence stoma tube cannula valve port pus infection sepsis septic pneumonitis airway calcium oxygen phlegm sputum"
    " tooth teeth jaw bone bones hip fracture suicide suicidal cord morphine opioid opioids steroid steroids overdose drool"
    " drooling spit saliva swallow thirst thirsty",
    UNWELL: "ill unwell nonsense drowsiness sleepiness asleep doze dozing hemoptysis dyspnea diplopia angioedema hypoglycemia"
    " respiratory distress windpipe thermometer thermometers degrees fluids fluid drinks inflame inflamed inflames balance dizzy"
    " dizziness tremor shaky stare stares staring ribs die kill dead alive thoughts speak talks cramps platelets ulcers sickness"
    " naloxone waist walk walking toilet pale sweat sweats wound wounds stitches clammy limb limbs hallucinations",
    CALLING: "call calls called calling phone phones ring rings dial urgent urgency emergency emergencies alarm alarms sign"
    " signs symptom symptoms warning report reports reported",
    "DEATH": "die dies died dying dead death deaths fatal kill kills killed lethal mortality perish perished demise grave graves"
    " funeral funerals buried bury burial cemetery coffin terminal deadly mourn heaven eternity obituary hymn hymns urn ashes"
    " hospice grieve grief inherit heir heirs estate executor will stone wreath goodbye goodbyes farewell gone passed succumb",
    "LIFE": "live lives lived living life lifetime alive survive survives survived survival survivor survivors outlive outlives"
    " outlived outlast outlasts outlasted longevity around here there",
    "SOON": "soon near nearer close closer early earlier short shorter brief quickly fast faster sooner shortly limited numbered",
    "RARE": "few fewer rare rarely seldom hardly exception exceptions exceptional minority lucky luck unlikely unusual handful"
    " miracle miracles slim odd outlier rarity",
    "MOST": "most many majority nearly almost all everyone everybody nobody usual usually mostly often typical typically average",
    "END": "last final finally end ends ended ending remain remains remaining left over finish finished gone past close",
    "PLAN": "plan plans planned planning book booked buy buys bought save saves saved saving renew renewed renewal order ordered"
    " invest promise promised arrange prepare reserve subscribe subscription sign plant planted sow start begin learn",
    "THINGS": "mortgage lease pension retirement retire contract warranty guarantee loan passport license annuity bonds insurance"
    " degree forever permanent roof boiler windows boat car dog cat puppy kitten parrot hamster tree oak hedge coat shoes mattress"
    " phone sofa watch pass ticket tickets house college savings implant",
    "SEE": "see sees seen saw watch watches celebrate celebrates enjoy witness meet meets hold holds dance attend attends hear know",
    "REACH": "reach reaches reached make makes made get gets got come comes came pass passes passed turn turns finish",
    "EXPECT": "expect expects expected hope hopes hoping hoped chance chances odds outlook prognosis likely probability probable prospect"
    " prospects forecast estimate predict predicts guess doubt surprised bet",
    "DELAY": "wait waits waiting delay delayed postpone hold hang later tomorrow monday tuesday wednesday thursday friday saturday"
    " sunday weekend until till before morning eventually patience patient overnight sleep next soon keep keeps then afterward",
    "CALM": "normal common harmless fine nothing ordinary usual usually natural expected trivial okay safe safely relax calm fuss"
    " worry worries worried panic matter matters problem serious ignore ignored forget overlook meaningless nuisance allowed rush"
    " hurry bother bothering trouble need needs",
    "SMALL": "just only simply mere merely little bit slight slightly minor tiny small mild plain touch spot drop",
    "REMEDY": "tea honey ice compress rest nap bath massage pillow lozenge steam ginger blanket gargle rinse cream ointment"
    " cushion towel spray juice water heat cool cold warm syrup stretch walk acetaminophen ibuprofen tylenol paracetamol aspirin"
    " painkiller pill pills tablet dose drink eat lie bed sofa diet exercise exercises oil vinegar salt lamp fan sock socks",
    "NOW": "911 999 112 now immediately once ambulance hospital straight away today minute minutes hours anyway",
    "TELL": "mention tell tells told report note write list email mail portal message diary form voicemail letter raise bring"
    " discuss ask record app questionnaire notebook",
    "VISIT": "appointment appointments visit visits clinic office checkup check review meeting round rounds slot business refill"
    " leave holiday",
    "ITSELF": "itself themselves alone own settle settles settled subside fade fades ease eases vanish vanishes clear clears stop"
    " stops resolve passes heal heals dissolve wear wears",
    "MILD": "dry taste hair nail nails hoarse hoarseness tired tiredness fatigue itchy hiccups appetite weight gas burp sneeze"
    " acne stiff stiffness metal metallic smell hunger scar sore sores wig",
    "SUDDEN": "sudden suddenly new bad worse worst severe heavy heavily high much lot",
    "DOCTOR": "doctor doctors nurse nurses team surgeon oncologist consultant physician dietitian pharmacist dentist therapist",
    "TREATMENT": "drug drugs chemotherapy chemo radiation immunotherapy infusion infusions treatment treatments surgery operation"
    " scan scans cycle cycles doses session sessions drip",
    "YOU": "you your yours",
    "THEY": "they them their people patients person those he she him her his group",
}
