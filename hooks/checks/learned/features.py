"""What a sentence is weighed by: its words without their endings, the pairs of neighbors, and a few classes of words."""

import re
from functools import cache, lru_cache
from itertools import pairwise

WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+(?:[.,]\d+)*|\?")
# Names of classes are in capitals, so that no word is one.
NUMBER, TROUBLE, CALLING = "NUMBER", "TROUBLE", "CALLING"
CLASSES = {
    NUMBER: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half third quarter dozen",
    "TIME": "hour hours day days night nights week weeks month months year years decade decades",
    "SEASON": "spring summer summers autumn fall winter winters christmas easter thanksgiving birthday birthdays"
    " anniversary wedding holidays season seasons harvest snow",
    "NOT": "no not never none nobody hardly rarely seldom few without cannot can't don't won't isn't",
    "FAMILY": "son sons daughter daughters child children kid kids wife husband grandchild grandchildren grandson"
    " granddaughter family baby widow widower mother father",
    TROUBLE: "fever fevers feverish temperature temperatures chill chills shiver shivers shivering shivery shake shakes shaking"
    " rigor rigors neutropenia bleed bleeds bleeding bled blood bloody red black nosebleed nosebleeds clot clots bruise bruises"
    " bruising breath breathe breathes breathing breathless breathlessness wheeze wheezes wheezing gasp gasping stridor choke"
    " chokes choking cough coughs coughing chest heart heartbeat palpitations pain pains painful ache aches aching hurt hurts"
    " hurting headache headaches migraine spine back numb numbness tingle tingles tingling needles weak weakness legs leg arm"
    " arms foot feet hand hands calf limp droop droops drooping slur slurs slurred slurring speech stroke seizure seizures fit"
    " fits convulsion convulsions faint faints fainted fainting collapse collapsed unconscious confused confusion muddled"
    " drowsy sleepy rouse roused rousing wake woken vision sight double blurred blurry eye eyes eyelid eyelids lids swell swells"
    " swelling swollen puffy tongue throat lips face neck rash rashes hives blister blisters peeling skin itch yellow jaundice"
    " diarrhea stool stools runs vomit vomits vomiting vomited urine urinate pee peed bladder bowel bowels incontinence stoma"
    " tube cannula valve port pus infection sepsis tooth teeth jaw bone bones hip fracture suicide suicidal cord morphine"
    " opioid opioids steroid steroids overdose drool drooling spit saliva swallow thirst thirsty",
    CALLING: "call calls called calling phone phones ring rings dial urgent urgency emergency emergencies alarm alarms sign signs"
    " symptom symptoms warning",
}
CLASS_OF = {word: name for name, words in CLASSES.items() for word in words.split()}
ENDINGS = ("ies", "ing", "ed", "es", "s", "ly")


@lru_cache(maxsize=1000)  # Both kinds of examples ask.
def features(text: str) -> tuple[str, ...]:
    """Each once: "see", "SEASON", "anoth christma", "anoth SEASON"; "^" begins a sentence, and "$" ends it."""
    said: dict[str, None] = {}
    before = before_class = "^"
    for word in WORD.findall(text.lower().replace("’", "'")):
        stem, kind = _known(word)
        said[stem] = said[kind] = said[f"{before} {stem}"] = said[f"{before_class} {kind}"] = None
        before, before_class = stem, kind
    said[f"{before} $"] = said[f"{before_class} $"] = None
    return tuple(said)


def phrases(text: str) -> dict[str, tuple[str, ...]]:
    """Each word and each pair of neighbors as typed, and all that it is weighed by."""
    small = text.lower().replace("’", "'")
    words = WORD.findall(small)
    pairs = [pair for first, second in pairwise(words) if (pair := f"{first} {second}") in small]
    return {
        each: tuple(said for said in features(each) if said[0] != "^" and said[-1] != "$") for each in [*words, *pairs]
    }


@cache  # A guide has a few thousand words.
def _known(word: str) -> tuple[str, str]:
    """A word without its ending, and its class, or the same again if it has none."""
    if word[0].isdigit():
        return NUMBER, NUMBER
    stem = _stem(word)
    return stem, CLASS_OF.get(word, stem)


def _stem(word: str) -> str:
    """ "hoping", "hopes" and "hope" are "hop"."""
    stem = word.removesuffix("'s")
    ending = next((each for each in ENDINGS if stem.endswith(each) and len(stem) - len(each) >= 3), "")
    if len(stem) > 4 and ending:
        stem = stem.removesuffix(ending) + ("y" if ending == "ies" else "")
    if len(stem) > 3:
        stem = stem.removesuffix("e")
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls" else stem
