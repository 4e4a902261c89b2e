"""Nasreen: goals and plan; mostly picked phrases, because reading and typing are hard work."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from book import Book
from voice import Voice

from passport_app.domain.goals import Goal, GoalDecision, GoalReview, GoalStatus, GoalType, Ladder
from passport_app.domain.plans import (
    Agreement,
    BalanceItem,
    BalanceSide,
    DayKind,
    FlarePlan,
    Pacing,
    PacingTry,
    PlanArea,
    PlanContact,
    PlanPart,
)

me = Voice("ur", by="Bilal Akhtar", relation="son")


def write(book: Book) -> None:
    """Write goals and plan."""
    _goals(book)
    _flare_plan(book)
    _parts(book)
    _balance(book)


def _goals(book: Book) -> None:
    cook = Goal(
        want=me(
            "میں کھڑے ہو کر ایک وقت کا کھانا پکانا چاہتی ہوں، بیچ میں صرف ایک بار بیٹھ کر۔",
            "I want to stand and cook one meal, sitting down only once in the middle.",
        ),
        first_step=me.picked("first-step/chair-ready"),
        when=me("اتوار کو، جب بلال گھر پر ہو", "On Sunday, when Bilal is home"),
        type=GoalType.HOME,
    )
    book.write("cook", cook, "2026-08-02 15:45", by="bilal")
    stronger = replace(
        cook,
        matters=me(
            "میری ماں بھی یہی کرتی تھیں۔ حرا کو بھی میرے ہاتھ کا ذائقہ یاد رہے۔",
            "My mother did the same. I want Hira to remember how my food tastes.",
        ),
        where_and_with=me("اپنے کچن میں، حرا پیاز کاٹ دے گی"),
        importance=9,
        confidence=4,
        obstacle=me.picked("obstacle/do-too-much"),
        then_i_will=me.picked("then-i-will/rest-first"),
        ladder=Ladder(
            much_less=me("کچن میں کھڑی ہی نہ ہو سکوں", "Can't stand in the kitchen at all"),
            less=me("دو تین بار بیٹھنا پڑے", "Have to sit two or three times"),
            hoped=me("ایک بار بیٹھ کر پورا سالن بن جائے", "A whole curry with one sit-down"),
            more=me("سالن بھی، روٹی بھی"),
            much_more=me("عید پر سب کا کھانا"),
        ),
        look_back_on=date(2026, 11, 29),
    )
    book.write("cook", stronger, "2026-08-30 15:30", by="bilal")
    reviews = (
        ("2026-09-20", -1, me("دال بن گئی، روٹی حرا نے بنائی۔", "The dal got made, Hira made the roti."), None),
        (
            "2026-11-08",
            0,
            me(
                "آلو گوشت، ایک بار بیٹھی۔ طارق نے کچھ کہا نہیں، پلیٹ دو بار بھری۔",
                "Aloo gosht, sat down once. Tariq said nothing, he just filled his plate twice.",
            ),
            me.picked("helped/company"),
        ),
    )
    for day, rung, note, helped in reviews:
        review = GoalReview(goal=book.id("cook"), rung=rung, note=note, helped=helped, decision=GoalDecision.KEEP)
        book.write(f"cook review {day}", review, f"{day} 15:50", about=day, by="bilal")
    mosque = Goal(
        want=me(
            "جمعے کی کلاس میں نیچے قالین پر بیٹھنا چاہتی ہوں، کرسی پر نہیں۔",
            "I want to sit on the carpet at the Friday class, not on a chair.",
        ),
        first_step=me.picked("first-step/two-minutes"),
        type=GoalType.PEOPLE,
        importance=7,
    )
    book.write("class", mosque, "2026-08-30 15:38", by="bilal")
    book.write("class", replace(mosque, status=GoalStatus.PARKED), "2026-11-08 15:58", by="bilal")
    walk = Goal(
        want=me.picked("goal-idea/walk-to-shop"),
        first_step=me.picked("first-step/to-the-gate"),
        when=me.picked("goal-when/after-breakfast"),
        type=GoalType.MOVING,
        importance=6,
        confidence=6,
    )
    book.write("walk", walk, "2026-11-08 16:02")


def _flare_plan(book: Book) -> None:
    mine = FlarePlan(
        usual=me.ready("plan-usual/keep-moving", "plan-usual/pace", "plan-usual/eat-regularly"),
        notice=(
            me("صبح بستر سے اٹھنے میں دس منٹ لگیں", "It takes me ten minutes to get out of bed"),
            *me.ready("plan-notice/pain-spreads", "plan-notice/bad-night"),
        ),
        do=(
            *me.ready("plan-do/heat", "plan-do/short-rests", "plan-do/tell-someone"),
            me("نماز کرسی پر", "Pray on a chair"),
        ),
        after=me.ready("plan-after/build-up-slowly", "plan-after/no-catching-up"),
        say=me.picked("plan-say/please-shop-cook"),
        contacts=(PlanContact(name="Bilal", phone="07700 900547", hours=me.picked("hours/any-time")),),
    )
    book.write("flare-plan", mine, "2026-09-05 15:15", by="bilal")
    agreed = replace(
        mine,
        agreed_medicines=(
            me(
                "نیپروکسن تین دن تک، کھانے کے بعد، اور ساتھ اومیپرازول روز صبح۔",
                "Naproxen for up to three days, after food, with omeprazole every morning.",
            ),
        ),
        contacts=(
            *mine.contacts,
            PlanContact(name="Sana", phone="07700 900562", hours=me.picked("hours/evenings")),
            PlanContact(name="Shazia Hussain, case worker", phone="0113 496 0126", hours=me.picked("hours/weekdays")),
        ),
        agreement=Agreement(
            agreed_with="Shazia Hussain, case worker",
            agreed_on=date(2026, 9, 16),
            review_on=date(2026, 12, 16),
            share=True,
        ),
    )
    book.write("flare-plan", agreed, "2026-09-16 15:45", by="bilal")


def _parts(book: Book) -> None:
    parts = (
        (
            "keeping well",
            PlanPart(
                area=PlanArea.KEEPING_WELL,
                lines=me.ready("keeping-well/something-outside", "keeping-well/ask-early"),
                agreement=Agreement(share=True),
            ),
            "bilal",
        ),
        (
            "mind",
            PlanPart(
                area=PlanArea.MIND,
                lines=(
                    me.picked("mind/prayer"),
                    me("مغرب کے بعد ثنا سے فون پر بات", "A phone call with Sana after Maghrib"),
                ),
            ),
            "bilal",
        ),
        ("sleep", PlanPart(area=PlanArea.SLEEP, lines=me.ready("sleep/pillow", "sleep/quiet-voice")), "person"),
        (
            "people",
            PlanPart(
                area=PlanArea.PEOPLE,
                lines=(
                    *me.ready("people-who-help/family"),
                    me("شازیہ باجی، اردو میں بات کر لیتی ہیں", "Shazia, she speaks Urdu with me"),
                ),
                agreement=Agreement(share=True),
            ),
            "bilal",
        ),
    )
    for number, (key, record, by) in enumerate(parts):
        book.write(key, record, f"2026-09-0{6 + number // 3} 15:1{number}", by=by)
    standing = Pacing(
        activity=me.picked("pacing-activity/standing"),
        tries=(
            PacingTry(day=DayKind.GOOD, amount="۱۲ منٹ", on=date(2026, 9, 9)),
            PacingTry(day=DayKind.BAD, amount="۴ منٹ", on=date(2026, 9, 13)),
            PacingTry(day=DayKind.GOOD, amount="۱۵ منٹ", on=date(2026, 9, 20)),
        ),
        baseline=me("پانچ منٹ کھڑے، پھر دو منٹ بیٹھ کر۔", "Five minutes standing, then two minutes sitting."),
        agreement=Agreement(agreed_with="Shazia Hussain, case worker", agreed_on=date(2026, 9, 16), share=True),
    )
    book.write("pacing", standing, "2026-09-20 15:58", by="bilal")


def _balance(book: Book) -> None:
    items = (
        ("ammi", BalanceSide.BURDEN, me("امی کی بیماری کی فکر", "Worrying about Ammi's illness"), 5, False, None),
        ("sleep burden", BalanceSide.BURDEN, me.picked("burden/broken-sleep"), 4, False, None),
        (
            "in-laws",
            BalanceSide.BURDEN,
            me("لوگ کہتے ہیں بہانے کرتی ہے"),
            3,
            True,
            me.picked("smallest-action/leave-one-thing"),
        ),
        ("children", BalanceSide.DRIVING_FORCE, me.picked("driving-force/children"), 5, False, None),
        (
            "faith",
            BalanceSide.DRIVING_FORCE,
            me.picked("driving-force/faith"),
            5,
            True,
            me("فجر کے بعد پانچ منٹ خاموش بیٹھنا"),
        ),
        ("sewing", BalanceSide.DRIVING_FORCE, me("حرا کے کپڑوں پر بیل لگانا"), 2, False, None),
    )
    for minute, (key, side, what, size, chosen, action) in enumerate(items):
        item = BalanceItem(side=side, what=what, size=size, chosen=chosen, smallest_action=action)
        book.write(key, item, f"2026-09-13 14:{10 + minute}", private=True if key == "in-laws" else None)
    faith = BalanceItem(
        side=BalanceSide.DRIVING_FORCE,
        what=me.picked("driving-force/faith"),
        size=5,
        chosen=True,
        smallest_action=me("فجر کے بعد پانچ منٹ خاموش بیٹھنا"),
        learned=me("یہ پانچ منٹ سارا دن کام آتے ہیں۔"),
    )
    book.write("faith", faith, "2026-11-01 14:30")
