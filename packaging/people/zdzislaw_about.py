"""Zdzisław, 76, Leeds: who he is, what he has, what he takes; in Polish, some of it put into English by his daughter."""

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

me = Voice("pl", by="Agnieszka Wójcik-Brown", relation="daughter")
PERSON_PAGE = Person(
    legal_name="Zdzisław Wójcik",
    preferred_name="Pan Zdzisław",
    date_of_birth=date(1949, 12, 1),
    nhs_number="9991234373",
    phone="0113 496 0142",
    languages_spoken=("pl", "en"),
    languages_read=("pl",),
    interpreter=Interpreter.NEEDED,
    interpreter_language="pl",
    interpreter_note=me.picked("interpreter-note/everyday-fine"),
    format_needs=me.ready("format-need/large-print", "format-need/own-language"),
    print_size=18,
    communication=me.ready("communication/speak-clearly", "communication/give-me-time", "communication/talk-to-me"),
    hand=Hand.RIGHT,
    emergency_contact=EmergencyContact(
        name="Agnieszka Wójcik-Brown", relation=me.picked("relation/daughter"), phone="07700 900461"
    ),
    nation=Nation.ENGLAND,
    word_forms=WordForms.MASCULINE,
)


def write(book: Book) -> None:
    """Write the pages about Zdzisław."""
    book.write("person", PERSON_PAGE, "2026-05-23 17:10", by="agnieszka")
    helper = Helper(
        name="Agnieszka Wójcik-Brown", relation=me.picked("relation/daughter"), paid=False, phone="07700 900461"
    )
    book.write("agnieszka", helper, "2026-05-23 17:02")
    _about(book)
    _background(book)
    _medicines(book)


def _about(book: Book) -> None:
    plain = AboutMe(
        matters=(
            me("Żebym w sobotę sam doszedł na targ. Nie dla zakupów, tylko żeby z ludźmi pogadać."),
            me("Działka z Józkiem. W tym roku pomidory udały się jak nigdy."),
            me.picked("matters/staying-home"),
        ),
        people=(
            me("Córka Agnieszka, zięć Mark, wnuki: Oliver i Zosia."),
            me("Józek z działki. Znamy się od 2007 roku i ani razu nie przyznał mi racji."),
        ),
        please_do=(
            *me.ready("please-do/let-me-stand", "please-do/say-what-next"),
            me("Pisać liczby na kartce. Liczby po angielsku mi się mylą."),
        ),
        please_dont=(
            *me.ready("please-dont/use-family-to-interpret"),
            me("Krzyczeć do mnie. Słyszę dobrze, tylko nie rozumiem."),
        ),
        roles_home=me("Mieszkam sam, od kiedy zmarła Halina. Gotuję, piorę, zupę mrożę na cały tydzień."),
        roles_work=me(
            "Ślusarz, trzydzieści lat w Azotach w Tarnowie. W Leeds piekarnia na noce, do emerytury w 2015 roku."
        ),
        daily_musts=(*me.ready("daily-must/stairs", "daily-must/cook"), me("Podlać działkę, od maja do września")),
        interests=me.all("Brydż w klubie polskim, we wtorki", "Radio, najchętniej mecze"),
        travel=me.picked("travel/bus"),
        good_times=me.picked("good-times/after-ten"),
    )
    book.write("about-me", plain, "2026-05-25 10:15")
    english = replace(
        plain,
        matters=(
            me(
                "Żebym w sobotę sam doszedł na targ. Nie dla zakupów, tylko żeby z ludźmi pogadać.",
                "To walk to the market on Saturdays on my own. Not for the shopping, to talk to people.",
            ),
            *plain.matters[1:],
        ),
        please_do=(
            *plain.please_do[:2],
            me(
                "Pisać liczby na kartce. Liczby po angielsku mi się mylą.",
                "Write numbers down. I mix up numbers in English.",
            ),
        ),
        please_dont=(
            plain.please_dont[0],
            me(
                "Krzyczeć do mnie. Słyszę dobrze, tylko nie rozumiem.",
                "Don't shout. I hear well, I just don't understand.",
            ),
        ),
        roles_home=me(
            "Mieszkam sam, od kiedy zmarła Halina. Gotuję, piorę, zupę mrożę na cały tydzień.",
            "I have lived alone since Halina died. I cook, wash, and freeze soup for the week.",
        ),
    )
    book.write("about-me", english, "2026-05-30 16:40", by="agnieszka")
    _story(book)
    book.write(
        "hospital-care",
        HospitalCare(
            helps=(
                *me.ready("hospital-help/interpreter-there", "hospital-help/bed-height", "hospital-help/get-up-often"),
                me(
                    "Krótki spacer po korytarzu co dwie godziny, inaczej biodro sztywnieje.",
                    "A short walk in the corridor every two hours, or the hip goes stiff.",
                ),
            ),
        ),
        "2026-07-19 09:35",
    )
    book.write(
        "home-safety",
        HomeSafety(
            notes=(
                me.picked("home-safety/steep-stairs"),
                me("W łazience próg. Dwa razy się potknąłem, ale się przytrzymałem."),
            )
        ),
        "2026-07-19 09:41",
    )


def _story(book: Book) -> None:
    before = Story(
        lines=(
            me(
                "Kolana zaczęły się psuć w piekarni, od noszenia mąki i stania na betonie.",
                "My knees began to go at the bakery, from carrying flour and standing on concrete.",
            ),
            me(
                "Potem biodra, prawe gorsze. Długo myślałem, że to po prostu starość.",
                "Then the hips, the right one worse. For a long time I thought it was just old age.",
            ),
            me("W 2019 serce zaczęło bić nierówno i od tej pory biorę tabletki na rozrzedzenie krwi."),
            me("Halina zmarła w lutym 2022. Przez rok prawie nie wychodziłem z domu i nogi zmarniały."),
            me("Fizjoterapeuta miał zadzwonić w marcu. Telefon leży przy łóżku."),
        ),
        hopes=(me("Obejść się bez operacji, dopóki się da.", "To do without an operation for as long as I can."),),
        worries=(
            me("Że się przewrócę i będę leżał do niedzieli, aż ktoś przyjdzie."),
            me.picked("worry/burden-to-others"),
        ),
    )
    book.write("story", before, "2026-06-07 10:20")
    now = me(
        "Na ćwiczenia poszedłem, żeby córka dała mi spokój. Teraz chodzę dla siebie.",
        "I went to the exercises so that my daughter would leave me in peace. Now I go for myself.",
    )
    book.write("story", replace(before, lines=(*before.lines[:4], now)), "2026-10-03 17:05", by="agnieszka")


def _background(book: Book) -> None:
    joints = Condition(
        name=me.picked("condition/osteoarthritis"),
        since=when("2011"),
        note=me("Kolana i biodra, prawe biodro najgorsze.", "Knees and hips, the right hip is the worst."),
    )
    book.write("osteoarthritis", joints, "2026-05-24 09:02")
    book.write(
        "fibrillation",
        Condition(name=me.picked("condition/atrial-fibrillation"), since=when("2019-03")),
        "2026-05-24 09:04",
    )
    unknown = AllergyList(status=AllergyStatus.NOT_ASKED)
    book.write("allergies", unknown, "2026-05-24 09:05")
    book.write("allergies", AllergyList(status=AllergyStatus.NONE_KNOWN, asked_on=date(2026, 6, 4)), "2026-06-04 09:20")
    book.write(
        "alert blood", Alert(type=AlertType.BLOOD_THINNER, medicine="Apixaban"), "2026-05-23 17:20", by="agnieszka"
    )
    aids = (
        ("stick", Aid(what=me.picked("aid/walking-stick"), note=me("Tylko na targ i na lód."))),
        (
            "rails",
            Aid(what=me.picked("aid/grab-rails"), status=AidStatus.NEED, note=me("Przy wannie.", "By the bath.")),
        ),
        ("glasses", Aid(what=me.picked("aid/glasses"))),
    )
    for number, (key, record) in enumerate(aids):
        book.write(key, record, f"2026-06-11 09:1{number}")


def _medicines(book: Book) -> None:
    paracetamol = Medicine(
        name="Paracetamol",
        strength="500 mg",
        form=MedicineForm.TABLET,
        source=MedicineSource.PRESCRIBED,
        label_directions="Take TWO tablets THREE times a day.",
        use=MedicineUse.AS_LABEL,
        purpose=me.picked("purpose/pain"),
        helps=Helps.A_BIT,
        prescriber="Dr Helen Marsden, Kirkfield Lane Surgery",
        started=when("2016"),
        last_reviewed=when("2026-02"),
    )
    book.write("paracetamol", paracetamol, "2026-05-24 09:12")
    really = replace(
        paracetamol,
        use=MedicineUse.DIFFERENTLY,
        really_take=me(
            "Rano i wieczorem zawsze. W południe tylko, jak gdzieś idę.",
            "Morning and evening always. At noon only if I am going somewhere.",
        ),
    )
    book.write("paracetamol", really, "2026-09-26 17:15", by="agnieszka")
    book.write(
        "apixaban",
        Medicine(
            name="Apixaban",
            strength="5 mg",
            form=MedicineForm.TABLET,
            source=MedicineSource.PRESCRIBED,
            label_directions="Take ONE tablet TWICE a day.",
            use=MedicineUse.AS_LABEL,
            purpose=me.picked("purpose/heart-rhythm"),
            side_effects=me("Łatwo robią mi się siniaki.", "I bruise easily."),
            bother=Bother.NOT_AT_ALL,
            started=when("2019-04"),
            last_reviewed=when("2026-02"),
        ),
        "2026-05-24 09:15",
    )
    book.write(
        "ibuprofen gel",
        Medicine(
            name="Ibuprofen gel",
            strength="5%",
            form=MedicineForm.GEL_OR_CREAM,
            source=MedicineSource.BOUGHT,
            use=MedicineUse.STOPPED,
            purpose=me.picked("purpose/pain"),
            helps=Helps.A_BIT,
            prescriber="Apteka przy targu",
            started=when("2023"),
            stopped=when("2025-10"),
            stop_reason=me(
                "Aptekarz odradził, bo biorę apixaban.", "The pharmacist advised against it because I take apixaban."
            ),
        ),
        "2026-05-24 09:19",
    )
    book.write(
        "comfrey",
        Medicine(
            name="Maść żywokostowa",
            form=MedicineForm.GEL_OR_CREAM,
            source=MedicineSource.HERBAL,
            when_needed=True,
            purpose=me("Na kolana, na noc.", "For the knees, at night."),
            helps=Helps.NOT_SURE,
            prescriber="Polski sklep",
        ),
        "2026-06-11 09:22",
    )
