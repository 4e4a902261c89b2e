"""Codes as a printer puts them on paper and a scanner or a telephone sees them: pictures of known damage.

A code is drawn at its printed size on a page of its own, the page becomes pixels, and the pixels are blurred, turned,
bent into perspective and soiled by amounts that are given in millimetres and per cent, the same for every format.
"""

from __future__ import annotations

import io
import random
from dataclasses import dataclass

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter
from reportlab.pdfgen.canvas import Canvas

from passport_app.summary.qr import QUIET_ZONE, Matrix

MILLIMETRES = 25.4
POINTS = 72 / MILLIMETRES


@dataclass(frozen=True, kw_only=True)
class Damage:
    """What happens to a print before it is read.

    Attributes:
        blur: Standard deviation in millimetres.
        noise: Standard deviation of grey, of 255.
        turn: Most degrees to either side.
        bend: Most that a corner moves, as a share of the side.
        blots: Share of the code's area that is covered, half of it dark.
    """

    blur: float
    noise: float
    turn: float = 5
    bend: float = 0.02
    blots: float = 0


MILD = Damage(blur=0.08, noise=8)
SOILED = Damage(blur=0.08, noise=8, blots=0.05)
HARD = Damage(blur=0.15, noise=20, bend=0.05, blots=0.02)
DAMAGES = {"mild": MILD, "5% blots": SOILED, "hard": HARD}


def printed(matrix: Matrix, side: float, dpi: int) -> Image.Image:
    """A code on white paper as pixels.

    Args:
        matrix: Modules without the quiet zone.
        side: Millimetres of the code without it.
        dpi: Dots an inch of the scan.
    """
    module = side / len(matrix)
    page = side + 4 * QUIET_ZONE * module
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(page * POINTS, page * POINTS))
    start = 2 * QUIET_ZONE * module
    for row, modules in enumerate(matrix):
        for column, dark in enumerate(modules):
            if dark:
                down = page - start - (row + 1) * module
                at = ((start + column * module) * POINTS, down * POINTS)
                canvas.rect(*at, module * POINTS, module * POINTS, stroke=0, fill=1)
    canvas.save()
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        picture: Image.Image = document[0].render(scale=dpi / 72, grayscale=True).to_pil()
    return picture


def damaged(picture: Image.Image, damage: Damage, dpi: int, chance: random.Random) -> Image.Image:
    """The same picture as a poor scan has it."""
    made = _blotted(picture.copy(), damage.blots, chance)
    made = made.rotate(chance.uniform(-damage.turn, damage.turn), Image.Resampling.BICUBIC, fillcolor=255)
    made = _bent(made, damage.bend, chance)
    made = made.filter(ImageFilter.GaussianBlur(damage.blur * dpi / MILLIMETRES))
    grey = np.asarray(made, dtype=np.float32)
    noise = np.random.default_rng(chance.randrange(2**32)).normal(0, damage.noise, grey.shape)
    return Image.fromarray(np.clip(grey + noise, 0, 255).astype(np.uint8))


def _blotted(picture: Image.Image, share: float, chance: random.Random) -> Image.Image:
    """Round stains on the code, black and white in turn, until they cover the share."""
    draw, side = ImageDraw.Draw(picture), picture.width
    left, covered, dark = side * 0.15, 0.0, True
    wanted = share * (side * 0.7) ** 2
    while covered < wanted:
        radius = chance.uniform(0.01, 0.035) * side
        x, y = (chance.uniform(left, side - left) for _axis in range(2))
        draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=0 if dark else 255)
        covered, dark = covered + 3.14 * radius**2, not dark
    return picture


def _bent(picture: Image.Image, share: float, chance: random.Random) -> Image.Image:
    """Seen from somewhere that is not straight above: each corner a little off."""
    side = picture.width
    corners = [(0, 0), (side, 0), (side, side), (0, side)]
    moved = [tuple(at + chance.uniform(-share, share) * side for at in corner) for corner in corners]
    equations, targets = [], []
    for (x, y), (u, v) in zip(corners, moved, strict=True):
        equations += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        targets += [u, v]
    bend = np.linalg.solve(np.array(equations, dtype=float), np.array(targets, dtype=float))
    return picture.transform(
        picture.size, Image.Transform.PERSPECTIVE, list(bend), Image.Resampling.BICUBIC, fillcolor=255
    )
