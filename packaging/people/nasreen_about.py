"""Nasreen, 53, Leeds: who she is, what she has, what she takes; in Urdu, much of it typed by her son as she says it."""

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
from passport_app.domain.helpers import Helper
from passport_app.domain.medicines import Bother, Helps, Medicine, MedicineForm, MedicineSource, MedicineUse
from passport_app.domain.person import EmergencyContact, Hand, Interpreter, Nation, Person, WordForms

me = Voice("ur", by="Bilal Akhtar", relation="son")
PERSON_PAGE = Person(
    legal_name="Nasreen Akhtar",
    preferred_name="نسرین اختر",
    date_of_birth=date(1973, 6, 15),
    nhs_number="9991234748",
    phone="07700 900533",
    languages_spoken=("ur", "pa", "en"),
    languages_read=("ur",),
    interpreter=Interpreter.NEEDED,
    interpreter_language="ur",
    interpreter_note=me.picked("interpreter-note/woman"),
    format_needs=me.ready("format-need/read-aloud", "format-need/easy-read"),
    print_size=16,
    communication=(
        *me.ready("communication/no-jargon", "communication/see-me-alone"),
        me(
            "پہلے سلام دعا، پھر سوال۔ جلدی میں مجھے کچھ یاد نہیں رہتا۔",
            "Say hello first, then ask. When it's rushed I can't remember anything.",
        ),
    ),
    hand=Hand.RIGHT,
    emergency_contact=EmergencyContact(name="Bilal Akhtar", relation=me.picked("relation/son"), phone="07700 900547"),
    nation=Nation.ENGLAND,
    word_forms=WordForms.FEMININE,
)


def write(book: Book) -> None:
    """Write the pages about Nasreen."""
    book.write(
        "bilal",
        Helper(name="Bilal Akhtar", relation=me.picked("relation/son"), paid=False, phone="07700 900547"),
        "2026-08-01 15:02",
    )
    book.write("person", PERSON_PAGE, "2026-08-01 15:10", by="bilal")
    _about(book)
    _background(book)
    _medicines(book)


def _about(book: Book) -> None:
    book.write(
        "about-me",
        AboutMe(
            matters=(
                me(
                    "گھر والوں کے لیے اپنے ہاتھ سے کھانا پکانا۔ باہر کا کھانا کھانا نہیں لگتا۔",
                    "Cooking for my family with my own hands. Takeaway isn't food to me.",
                ),
                *me.ready("matters/faith", "matters/being-listened-to"),
            ),
            people=(
                me(
                    "میرے میاں طارق، بیٹا بلال، بیٹی حرا۔ بڑی بیٹی ثنا بریڈفورڈ میں ہے۔",
                    "My husband Tariq, my son Bilal, my daughter Hira. My elder daughter Sana is in Bradford.",
                ),
                me(
                    "امی، میری ساس۔ ہمارے ساتھ رہتی ہیں، عمر بیاسی سال۔",
                    "Ammi, my mother-in-law. She lives with us, she is 82.",
                ),
            ),
            please_do=me.ready("please-do/female-staff", "please-do/say-what-next", "please-do/check-i-understood"),
            please_dont=(
                *me.ready("please-dont/use-family-to-interpret", "please-dont/hurry"),
                me("بیٹے کے سامنے عورتوں والے سوال نہ پوچھیں۔"),
            ),
            roles_home=me(
                "کھانا، کپڑے، امی کی دوائیں۔ صفائی اب حرا اور بلال کر دیتے ہیں۔",
                "Cooking, laundry, Ammi's medicines. Hira and Bilal do the cleaning now.",
            ),
            roles_work=me(
                "پندرہ سال گھر پر سلائی کی۔ مشین اب الماری میں ہے۔",
                "I sewed at home for fifteen years. The machine is in the cupboard now.",
            ),
            roles_caring=me("امی کو اٹھانا، وضو کرانا، ڈاکٹر کے پاس لے جانا۔"),
            daily_musts=me.ready("daily-must/cook", "daily-must/pray", "daily-must/care-for-someone"),
            interests=(me("سلائی کڑھائی", "Sewing and embroidery"), *me.ready("interest/television")),
            travel=me.picked("travel/someone-drives-me"),
            good_times=me.picked("good-times/school-hours"),
        ),
        "2026-08-04 14:35",
        by="bilal",
    )
    lines = (
        me(
            "آٹھ سال پہلے امی کو بستر سے اٹھاتے ہوئے کمر میں جھٹکا آیا۔ تب سے درد ہے۔",
            "Eight years ago I jerked my back lifting Ammi out of bed. It has hurt since then.",
        ),
        me("ڈاکٹر نے کہا ٹھیک ہو جائے گا۔ نہیں ہوا۔", "The doctor said it would get better. It didn't."),
        me("سکین بھی ہوا، کہتے ہیں عمر کے حساب سے ٹھیک ہے۔ تو پھر درد کہاں سے آتا ہے؟"),
        me("فزیو کے پاس گئی تو ترجمان مرد تھا۔ میں نے ہاں ہاں کر دی اور واپس نہیں گئی۔"),
        me(
            "اب کھڑے ہو کر روٹی نہیں بنتی۔ یہ مجھے درد سے بھی زیادہ چبھتا ہے۔",
            "Now I can't stand and make roti. That hurts me more than the pain does.",
        ),
    )
    spoken = Story(lines=tuple(replace(line, renderings=()) for line in lines))
    book.write("story", spoken, "2026-08-09 15:20")
    told = Story(
        lines=lines,
        hopes=(me("ثنا کی بچی کو گود میں اٹھا کر چلنا۔", "To walk about with Sana's baby in my arms."),),
        worries=me.ready("worry/moving-harms", "worry/medicine-for-ever"),
    )
    book.write("story", told, "2026-08-16 15:05", by="bilal")
    book.write(
        "hospital-care",
        HospitalCare(
            helps=(
                *me.ready(
                    "hospital-help/halal-food", "hospital-help/interpreter-there", "hospital-help/someone-with-me"
                ),
                me("ٹانگوں کے نیچے تکیہ، ورنہ کمر پکڑی جاتی ہے۔", "A pillow under my legs, or my back seizes up."),
            )
        ),
        "2026-08-30 15:12",
        by="bilal",
    )
    book.write(
        "home-safety",
        HomeSafety(
            notes=(
                me.picked("home-safety/steep-stairs"),
                me("رات کو امی کے لیے اٹھتی ہوں تو اندھیرے میں سیڑھی سے ڈر لگتا ہے۔"),
            )
        ),
        "2026-08-23 14:20",
    )


def _background(book: Book) -> None:
    back = Condition(name=me.picked("condition/low-back-pain"), since=when("2018"))
    book.write("back", back, "2026-08-01 15:20", by="bilal")
    book.write(
        "back",
        replace(back, note=me("کبھی کبھی بائیں ٹانگ میں بھی جاتا ہے۔", "Sometimes it goes into the left leg as well.")),
        "2026-08-30 15:20",
        by="bilal",
    )
    book.write(
        "diabetes",
        Condition(name=me.picked("condition/diabetes"), since=when("2021-11")),
        "2026-08-01 15:22",
        by="bilal",
    )
    book.write("allergies", AllergyList(status=AllergyStatus.NOT_ASKED), "2026-08-01 15:24", by="bilal")
    alert = Alert(
        type=AlertType.OTHER,
        detail=me("شوگر ہے، دیر تک بھوکی نہیں رہ سکتی", "I have diabetes and can't go long without food"),
    )
    book.write("alert food", alert, "2026-08-01 15:26", by="bilal")
    book.write(
        "belt",
        Aid(what=me("کمر کی پیٹی، بازار سے لی ہوئی", "A back belt, shop-bought")),
        "2026-08-04 14:50",
        by="bilal",
    )
    book.write(
        "stool", Aid(what=me.picked("aid/perching-stool"), status=AidStatus.NEED), "2026-08-04 14:51", by="bilal"
    )
    book.write("glasses", Aid(what=me.picked("aid/glasses")), "2026-08-04 14:52", by="bilal")


def _medicines(book: Book) -> None:
    naproxen = Medicine(
        name="Naproxen",
        strength="250 mg",
        form=MedicineForm.TABLET,
        source=MedicineSource.PRESCRIBED,
        label_directions="Take ONE tablet up to TWICE a day when required, with food.",
        use=MedicineUse.AS_LABEL,
        when_needed=True,
        purpose=me.picked("purpose/pain"),
        helps=Helps.A_BIT,
        side_effects=me.picked("side-effect/heartburn"),
        bother=Bother.A_LOT,
        prescriber="Dr Amara Okafor, Chapel Fold Surgery",
        started=when("2024"),
    )
    book.write("naproxen", naproxen, "2026-08-02 15:30", by="bilal")
    less = replace(
        naproxen,
        use=MedicineUse.DIFFERENTLY,
        really_take=me(
            "صرف جب مہمان آئیں یا شادی ہو۔ ہفتے میں ایک دو بار۔",
            "Only when guests come or there is a wedding. Once or twice a week.",
        ),
        maximum_as_told=me("دن میں دو، اس سے زیادہ نہیں۔", "Two a day, no more."),
    )
    book.write("naproxen", less, "2026-09-12 15:40", by="bilal")
    book.write(
        "omeprazole",
        Medicine(
            name="Omeprazole",
            strength="20 mg",
            form=MedicineForm.CAPSULE,
            source=MedicineSource.PRESCRIBED,
            label_directions="Take ONE capsule each morning.",
            use=MedicineUse.DIFFERENTLY,
            really_take=me("صرف اس دن جس دن نیپروکسن لوں۔"),
            purpose=me.picked("purpose/stomach"),
            prescriber="Dr Amara Okafor, Chapel Fold Surgery",
        ),
        "2026-08-02 15:34",
        by="bilal",
    )
    book.write(
        "metformin",
        Medicine(
            name="Metformin",
            strength="500 mg",
            form=MedicineForm.TABLET,
            source=MedicineSource.PRESCRIBED,
            label_directions="Take ONE tablet TWICE a day with food.",
            use=MedicineUse.AS_LABEL,
            purpose=me.picked("purpose/diabetes"),
            bother=Bother.NOT_AT_ALL,
            started=when("2021-11"),
            last_reviewed=when("2026-04"),
        ),
        "2026-08-02 15:37",
        by="bilal",
    )
    book.write(
        "codeine",
        Medicine(
            name="Co-codamol",
            strength="15 mg/500 mg",
            form=MedicineForm.TABLET,
            source=MedicineSource.PRESCRIBED,
            use=MedicineUse.STOPPED,
            purpose=me.picked("purpose/pain"),
            helps=Helps.A_BIT,
            side_effects=me.picked("side-effect/constipated"),
            bother=Bother.A_LOT,
            started=when("2022"),
            stopped=when("2023-05"),
            stop_reason=me(
                "نیند چڑھی رہتی تھی، امی کو کون دیکھتا؟", "I was drowsy all day, and who would look after Ammi?"
            ),
        ),
        "2026-08-02 15:41",
        by="bilal",
    )
    book.write(
        "oil",
        Medicine(
            name="Roghan-e-Surkh",
            form=MedicineForm.OIL,
            source=MedicineSource.HERBAL,
            when_needed=True,
            really_take=me("رات کو حرا کمر پر مل دیتی ہے۔", "Hira rubs it on my back at night."),
            purpose=me.picked("purpose/pain"),
            helps=Helps.A_BIT,
            prescriber="Bought on Harehills Lane",
        ),
        "2026-08-16 15:25",
        by="bilal",
    )
