"""Siobhan, 48, Stockport: who she is, what she has, what she takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from book import Book
from voice import Voice, when

from passport_app.domain.about_me import AboutMe, HomeSafety, HospitalCare, Story
from passport_app.domain.health_background import (
    Aid,
    AidStatus,
    Alert,
    AlertType,
    Allergy,
    AllergyList,
    AllergyStatus,
    Condition,
)
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Bother, Helps, Medicine, MedicineForm, MedicineSource, MedicineUse
from passport_app.domain.person import EmergencyContact, Hand, Interpreter, Nation, Person, WordForms

me = Voice("en")
PERSON_PAGE = Person(
    legal_name="Siobhan Gallagher-Price",
    preferred_name="Shiv",
    date_of_birth=date(1978, 11, 2),
    nhs_number="9991234004",
    phone="07700 900214",
    languages_spoken=("en",),
    languages_read=("en",),
    interpreter=Interpreter.NOT_NEEDED,
    format_needs=(me.picked("format-need/text-not-call"), me("One page at most, please. I lose my place.")),
    print_size=12,
    communication=(
        *me.ready("communication/short-sentences", "communication/write-it-down"),
        me("If I stop mid-sentence, wait. The word is usually on its way."),
    ),
    hand=Hand.LEFT,
    emergency_contact=EmergencyContact(name="Dave Price", relation=me.picked("relation/husband"), phone="07700 900377"),
    nation=Nation.ENGLAND,
    word_forms=WordForms.FEMININE,
)


def write(book: Book) -> None:
    """Write the pages about Siobhan."""
    book.write("person", replace(PERSON_PAGE, preferred_name=None, format_needs=()), "2026-08-29 20:05")
    book.write(
        "dave",
        Helper(name="Dave Price", relation=me.picked("relation/husband"), paid=False, phone="07700 900377"),
        "2026-08-29 20:09",
    )
    book.write("person", PERSON_PAGE, "2026-08-31 21:40")
    _about(book)
    _background(book)
    _medicines(book)


def _about(book: Book) -> None:
    book.write(
        "about-me",
        AboutMe(
            matters=(
                me("Alfie, my grandson. He is six and thinks I am good in goal."),
                me("Thursday choir. It is the one room where nobody asks how I am."),
                me.picked("matters/clear-head"),
            ),
            people=(
                me("Dave, my husband. Beth, my daughter, two streets away. Alfie."),
                me("Maureen from choir, who drives."),
            ),
            please_do=(
                me.picked("please-do/believe-me"),
                me("Put the big light off if you can. Bright light and a migraine do not mix."),
                me.picked("please-do/check-i-understood"),
            ),
            please_dont=(
                me("Ask me to score everything. Ask what I did yesterday."),
                me.picked("please-dont/repeat-story"),
            ),
            roles_home=me("Cooking is mine, hoovering is Dave's now. I still do it when he is out and pay for it."),
            roles_work=me("School office until 2022. Then charity shop, two mornings, stopped last winter."),
            roles_caring=me("I take Alfie to school on Mondays, Wednesdays and Fridays."),
            daily_musts=(
                *me.ready("daily-must/school-run", "daily-must/cook"),
                me("Feed the cat, who is diabetic and bossy"),
            ),
            interests=me.all("Singing alto", "Pots on the back step: sweet peas, a fig that will not fruit"),
            travel=me("Dave drives me, or the 192 bus if I get a seat. I do not drive on new tablets."),
            good_times=me.picked("good-times/school-hours"),
        ),
        "2026-09-01 21:15",
    )
    book.write(
        "story",
        Story(
            lines=me.all(
                "It started after a bad flu in 2016. The flu went, the aching did not.",
                "Three years and five doctors until somebody said fibromyalgia. I cried in the car, from relief mostly.",
                "I gave up the school office in 2022. I miss the noise, which surprises me.",
                "Tablets took the edge off and put a stone on. Pacing works when I do it, and I am bad at doing it.",
                "On a good day you would not know. That is part of the problem.",
            ),
            hopes=(
                me("To be on the touchline on Saturdays and not be the one in the car."),
                me.picked("hope/steady-plan"),
            ),
            worries=(
                me("That the waiting list ends with the same leaflet."),
                me("That Beth gets it. Her hands ache in winter."),
            ),
        ),
        "2026-09-06 20:32",
    )
    book.write(
        "hospital-care",
        HospitalCare(
            helps=(
                *me.ready("hospital-help/quiet-place", "hospital-help/say-before"),
                me("My own ear plugs and eye mask are in my bag. Please let me wear them."),
                me("Blood from the right arm. I am left-handed and the left hand is the good one."),
            ),
            agreed=(
                me(
                    "For a migraine with vomiting: a dim side room if there is one, and something for sickness before scans."
                ),
            ),
            agreed_by="Karen Molloy, senior sister, A&E",
            agreed_on=date(2026, 9, 19),
        ),
        "2026-09-23 20:50",
    )
    book.write(
        "home-safety",
        HomeSafety(
            notes=me.all(
                "I have slipped in the shower twice this year and not told Dave about the second time.",
                "Beth has a key.",
            )
        ),
        "2026-09-23 21:02",
    )


def _background(book: Book) -> None:
    fibro = Condition(name=me.picked("condition/fibromyalgia"), since=when("2019-05"))
    book.write("fibromyalgia", fibro, "2026-08-29 20:20")
    noted = replace(fibro, note=me("Told by Dr Venn at the rheumatology clinic. Pain all over since 2016."))
    book.write("fibromyalgia", noted, "2026-09-06 20:40")
    migraine = Condition(
        name=me.picked("condition/migraine"),
        since=when("2004"),
        note=me("Three or four a month. Worse in the week before my period, when I still had them regularly."),
    )
    book.write("migraine", migraine, "2026-08-29 20:22")
    book.write("ibs", Condition(name=me.picked("condition/ibs"), since=when("2011")), "2026-08-29 20:23")
    book.write(
        "hands",
        Condition(
            no_diagnosis_yet=True, since=when("2026-06"), note=me("Fingers go white and numb in the cold aisle.")
        ),
        "2026-10-02 20:18",
    )
    penicillin = Allergy(substance="Penicillin", reaction=me.picked("reaction/rash"))
    allergies = AllergyList(status=AllergyStatus.HAS, entries=(penicillin,), asked_on=date(2026, 8, 29))
    book.write("allergies", allergies, "2026-08-29 20:25")
    book.write(
        "alert light",
        Alert(type=AlertType.OTHER, detail=me("Flashing or moving screens can start a migraine")),
        "2026-08-31 21:45",
    )
    book.write("stick", Aid(what=me("Folding stick, for queues")), "2026-09-01 21:30")
    stool = Aid(what=me.picked("aid/perching-stool"), status=AidStatus.NEED, note=me("Asked in June, heard nothing."))
    book.write("stool", stool, "2026-09-01 21:31")
    book.write(
        "stool",
        replace(stool, status=AidStatus.HAVE, note=me("Came on 14 October. It is ugly and I love it.")),
        "2026-10-14 20:33",
    )


def _medicines(book: Book) -> None:
    amitriptyline = Medicine(
        name="Amitriptyline",
        strength="10 mg",
        form=MedicineForm.TABLET,
        source=MedicineSource.PRESCRIBED,
        label_directions="Take TWO tablets at night.",
        use=MedicineUse.AS_LABEL,
        purpose=me.picked("purpose/sleep-and-pain"),
        helps=Helps.A_BIT,
        side_effects=me("Dry mouth. Groggy until about ten."),
        bother=Bother.A_BIT,
        prescriber="Dr Farah Lodhi, Hollins Lane Surgery",
        started=when("2021-03"),
        last_reviewed=when("2026-05-12"),
    )
    book.write("amitriptyline", amitriptyline, "2026-08-29 20:34", by="dave")
    really = replace(
        amitriptyline,
        use=MedicineUse.DIFFERENTLY,
        really_take=me(
            "I leave it out on Friday nights, so that I am awake for football on Saturday. Otherwise two at about nine."
        ),
        bother=Bother.A_LOT,
        changed=when("2026-09"),
        change_reason=me("My own idea. I have not told Dr Lodhi yet."),
    )
    book.write("amitriptyline", really, "2026-10-03 21:05")
    book.write(
        "paracetamol",
        Medicine(
            name="Paracetamol",
            strength="500 mg",
            form=MedicineForm.TABLET,
            source=MedicineSource.PRESCRIBED,
            label_directions="Take TWO tablets up to FOUR times a day when required.",
            use=MedicineUse.AS_LABEL,
            when_needed=True,
            maximum_as_told=me("Eight tablets in 24 hours, it says on the box."),
            purpose=me.picked("purpose/pain"),
            helps=Helps.NOT_SURE,
        ),
        "2026-08-29 20:38",
        by="dave",
    )
    book.write(
        "sumatriptan",
        Medicine(
            name="Sumatriptan",
            strength="50 mg",
            form=MedicineForm.TABLET,
            source=MedicineSource.PRESCRIBED,
            label_directions="Take ONE tablet when a migraine starts. If it comes back, take another after at least 2 hours.",
            use=MedicineUse.AS_LABEL,
            when_needed=True,
            maximum_as_told=me("Not on more than two days a week, the pharmacist said, or it brings headaches on."),
            purpose=me.picked("purpose/migraine"),
            helps=Helps.A_LOT,
            prescriber="Dr Farah Lodhi, Hollins Lane Surgery",
            last_reviewed=when("2026-05-12"),
        ),
        "2026-08-29 20:41",
    )
    book.write(
        "gabapentin",
        Medicine(
            name="Gabapentin",
            strength="300 mg",
            form=MedicineForm.CAPSULE,
            source=MedicineSource.PRESCRIBED,
            use=MedicineUse.STOPPED,
            purpose=me.picked("purpose/nerve-pain"),
            helps=Helps.NO,
            side_effects=me("Swollen ankles, and I put the kettle in the fridge."),
            bother=Bother.A_LOT,
            started=when("2020"),
            stopped=when("2021-02"),
            stop_reason=me.picked("stop-reason/side-effects"),
        ),
        "2026-08-30 20:12",
    )
    book.write(
        "peppermint",
        Medicine(
            name="Peppermint oil capsules",
            form=MedicineForm.CAPSULE,
            source=MedicineSource.BOUGHT,
            purpose=me.picked("purpose/bowels"),
            when_needed=True,
            helps=Helps.A_BIT,
            prescriber="Bought at the supermarket",
        ),
        "2026-09-11 21:22",
    )
