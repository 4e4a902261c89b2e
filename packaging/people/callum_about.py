"""Callum, 35, Stockport: who he is, what he has, what he takes."""

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
    AllergyList,
    AllergyStatus,
    Condition,
)
from passport_app.domain.medicines import Bother, Helps, Medicine, MedicineForm, MedicineSource, MedicineUse
from passport_app.domain.person import EmergencyContact, Hand, Interpreter, Nation, Person

me = Voice("en")


def write(book: Book) -> None:
    """Write the pages about Callum."""
    person = Person(
        legal_name="Callum Reid",
        preferred_name="Cal",
        date_of_birth=date(1991, 3, 30),
        nhs_number="9991235116",
        phone="07700 900685",
        languages_spoken=("en",),
        languages_read=("en",),
        interpreter=Interpreter.NOT_NEEDED,
        format_needs=me.ready("format-need/dark-screen", "format-need/text-not-call"),
        communication=(me("Straight answer first, reasons after."), me.picked("communication/give-me-time")),
        hand=Hand.RIGHT,
        emergency_contact=EmergencyContact(
            name="Kirsty Reid", relation=me.picked("relation/sister"), phone="07700 900691"
        ),
        nation=Nation.ENGLAND,
    )
    book.write("person", replace(person, format_needs=(), communication=()), "2026-08-23 00:40")
    book.write("person", person, "2026-08-26 01:12")
    _about(book)
    _background(book)
    _medicines(book)


def _about(book: Book) -> None:
    book.write(
        "about-me",
        AboutMe(
            matters=(
                me("The under-9s. I coach, or I did."),
                me("Moss. She is a lurcher and she does not care about forms."),
                me.picked("matters/sleep"),
            ),
            people=me.all(
                "Kirsty, my sister, in Marple. She rings on Sundays.", "Big Tone, who has the team while I am off it"
            ),
            please_do=(me.picked("please-do/warn-before-touch"), me("Take blood pressure on the left")),
            please_dont=me.ready("please-dont/pull-arm", "please-dont/not-in-your-head"),
            roles_home=me("On my own in a first-floor flat. Moss, and a plant that is Kirsty's idea."),
            roles_work=me("Roofer until the accident in 2022. Nothing steady since."),
            daily_musts=me.ready("daily-must/walk-the-dog"),
            interests=(me("Five-a-side, from the bench"), me.picked("interest/television")),
            travel=me.picked("travel/bus"),
            good_times=me("Not before eleven. I am up until three most nights."),
        ),
        "2026-08-26 01:31",
    )
    book.write(
        "story",
        Story(
            lines=me.all(
                "March 2022, a slate hoist came down on my right arm. Two operations, a plate, good scars.",
                "The bone healed and the arm never got the message. It burns from the elbow to the little finger.",
                "Lost the job, then the van, then Leanne. In that order, in eight months.",
                "I stopped going out because a sleeve touching it was enough. Moss is why I go out at all.",
                "I am not after sympathy. I want to hold a whistle and a clipboard at the same time.",
            ),
            hopes=(me("To coach a whole season."),),
            worries=(me("That this is it now."), me.picked("worry/medicine-for-ever")),
        ),
        "2026-09-02 02:05",
    )
    book.write(
        "hospital-care",
        HospitalCare(
            helps=(
                me("Needles and cuffs in the left arm only"),
                me("No blanket on the right arm, please. Use a cradle if there is one."),
            ),
            agreed=(me("Keep pregabalin at the usual times, also before an operation."),),
            agreed_by="Mr Osei, hand surgeon",
            agreed_on=date(2024, 2, 20),
        ),
        "2026-09-02 02:14",
    )
    book.write(
        "home-safety",
        HomeSafety(
            notes=me.all(
                "Bailiffs might knock about the rent. I do not open the door and then I do not sleep.",
                "On the bad nights I have given Kirsty the spare tablets to mind. She does not ask why. It helps.",
            )
        ),
        "2026-10-25 01:20",
    )


def _background(book: Book) -> None:
    arm = Condition(name=me("Nerve pain in the right arm after an injury"), since=when("2022-03-14"))
    book.write("arm", arm, "2026-08-23 00:48")
    book.write(
        "arm", replace(arm, note=me("Ulnar nerve. Letter from the hand clinic, February 2024.")), "2026-09-02 02:20"
    )
    book.write("depression", Condition(name=me.picked("condition/depression"), since=when("2022")), "2026-08-23 00:50")
    book.write(
        "allergies", AllergyList(status=AllergyStatus.NONE_KNOWN, asked_on=date(2026, 8, 23)), "2026-08-23 00:51"
    )
    plate = Alert(type=AlertType.OTHER, detail=me("Metal plate in the right forearm, since 2022"))
    book.write("plate", plate, "2026-08-23 00:55")
    book.write(
        "glove",
        Aid(what=me("Soft sleeve for the arm, turned inside out so the seams are off the skin")),
        "2026-09-02 02:24",
    )
    book.write("keys", Aid(what=me("One-handed keyboard"), status=AidStatus.NEED), "2026-09-02 02:25")


def _medicines(book: Book) -> None:
    pregabalin = Medicine(
        name="Pregabalin",
        strength="150 mg",
        form=MedicineForm.CAPSULE,
        source=MedicineSource.PRESCRIBED,
        label_directions="Take ONE capsule TWICE a day.",
        use=MedicineUse.AS_LABEL,
        purpose=me.picked("purpose/nerve-pain"),
        helps=Helps.A_BIT,
        side_effects=me("Two stone on since last summer. Sleepy at the wrong end of the day."),
        bother=Bother.A_LOT,
        prescriber="Dr Anil Mehta, Brook Side Surgery",
        started=when("2024-10"),
        changed=when("2025-06"),
        change_reason=me("Up from 75 mg, because it was helping a bit."),
        last_reviewed=when("2026-03"),
    )
    book.write("pregabalin", pregabalin, "2026-08-23 01:02")
    late = replace(
        pregabalin,
        use=MedicineUse.DIFFERENTLY,
        really_take=me(
            "Morning one at noon, evening one at two in the morning, because that is when I am up. Missed some in October."
        ),
    )
    book.write("pregabalin", late, "2026-10-24 02:10")
    book.write(
        "sertraline",
        Medicine(
            name="Sertraline",
            strength="100 mg",
            form=MedicineForm.TABLET,
            source=MedicineSource.PRESCRIBED,
            label_directions="Take ONE tablet each morning.",
            use=MedicineUse.AS_LABEL,
            purpose=me.picked("purpose/mood"),
            helps=Helps.NOT_SURE,
            prescriber="Dr Anil Mehta, Brook Side Surgery",
            started=when("2025-01"),
            last_reviewed=when("2026-03"),
        ),
        "2026-08-23 01:05",
    )
    book.write(
        "duloxetine",
        Medicine(
            name="Duloxetine",
            strength="60 mg",
            form=MedicineForm.CAPSULE,
            source=MedicineSource.PRESCRIBED,
            use=MedicineUse.STOPPED,
            purpose=me.picked("purpose/nerve-pain"),
            helps=Helps.NO,
            side_effects=me.picked("side-effect/feel-sick"),
            bother=Bother.A_LOT,
            started=when("2024-05"),
            stopped=when("2024-09"),
            stop_reason=me("Sick every morning for four months and no difference to the arm."),
        ),
        "2026-08-23 01:08",
    )
    book.write(
        "ibuprofen",
        Medicine(
            name="Ibuprofen",
            strength="200 mg",
            form=MedicineForm.TABLET,
            source=MedicineSource.BOUGHT,
            when_needed=True,
            helps=Helps.NO,
            purpose=me.picked("purpose/pain"),
            really_take=me("Hardly ever now, it does nothing for the burning."),
        ),
        "2026-09-02 02:31",
    )
    book.write(
        "cannabis",
        Medicine(
            name="Cannabis",
            source=MedicineSource.CANNABIS,
            use=MedicineUse.DIFFERENTLY,
            really_take=me("A smoke some nights, so the arm shuts up and I sleep. Not proud of it, not sorry."),
            purpose=me.picked("purpose/sleep"),
            helps=Helps.A_BIT,
        ),
        "2026-09-15 02:44",
        private=True,
    )
