"""Writes the test pictures beside this file, and in expected.json the pixels Pillow sees in them.

Run with Debian's python3 (python3-pil, python3-numpy, python3-torch): python3 make_fixtures.py
"""

import base64
import json
import pathlib
import struct
import zlib

import numpy as np
import torch
from PIL import Image, ImageCms

HERE = pathlib.Path(__file__).parent
WIDTH, HEIGHT = 24, 16
EXPECTED = {}

y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
RGB = np.stack([10 * x, 15 * y, 255 - 5 * x - 5 * y], axis=-1).astype(np.uint8)
GREY = (5 * x + 8 * y).astype(np.uint8)
ALPHA = (255 - 10 * x).astype(np.uint8)
GREY16 = (x * 2500 + y * 300 + 77).astype(np.uint16)
RGB16 = RGB.astype(np.uint16) * 257 + 60 * (RGB < 250)


def expect(name, rgb):
    rgb = np.asarray(rgb)
    if rgb.ndim == 2:
        rgb = np.stack([rgb] * 3, axis=-1)
    EXPECTED[name] = {
        "width": rgb.shape[1],
        "height": rgb.shape[0],
        "rgb": base64.b64encode(rgb.astype(np.uint8).tobytes()).decode(),
    }


def expect_as_pillow_reads(name):
    with Image.open(HERE / name) as image:
        expect(name, image.convert("RGB"))


def over_white(rgb, alpha):
    if rgb.ndim == 2:
        rgb = np.stack([rgb] * 3, axis=-1)
    a = alpha.astype(float)[..., None] / 255
    return np.floor(rgb * a + 255 * (1 - a) + 0.5)


def save(name, image, expected, **options):
    image.save(HERE / name, **options)
    expect(name, expected)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, depth, colour, rows, extra=b""):
    """A PNG from scratch: Pillow writes no 16-bit RGB and no tRNS for grey."""
    raw = b"".join(b"\0" + row for row in rows)
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + extra
        + chunk(b"IDAT", zlib.compress(raw))
        + chunk(b"IEND", b"")
    )


def save_png(name, depth, colour, pixels, expected, extra=b""):
    rows = [row.astype(">u2" if depth == 16 else "u1").tobytes() for row in pixels]
    (HERE / name).write_bytes(png(WIDTH, HEIGHT, depth, colour, rows, extra))
    expect(name, expected)


def pngs():
    save("rgb8.png", Image.fromarray(RGB), RGB)
    save("grey8.png", Image.fromarray(GREY), GREY)
    bits = (x + y) % 3 == 0
    save("grey1.png", Image.fromarray(bits), bits * 255)
    rounded = lambda v: np.floor(v / 257 + 0.5)
    save_png("grey16.png", 16, 0, GREY16, rounded(GREY16))
    save_png("rgb16.png", 16, 2, RGB16, rounded(RGB16))
    grey_alpha = np.stack([GREY, ALPHA], axis=-1)
    save("grey-alpha8.png", Image.fromarray(grey_alpha, "LA"), over_white(GREY, ALPHA))
    rgba = np.dstack([RGB, ALPHA])
    save("rgb-alpha8.png", Image.fromarray(rgba), over_white(RGB, ALPHA))
    rgba16 = np.dstack([RGB16, ALPHA.astype(np.uint16) * 257])
    save_png("rgb-alpha16.png", 16, 6, rgba16, over_white(RGB16 / 257, ALPHA))
    palette = Image.fromarray(RGB).quantize(16)
    save("palette.png", palette, palette.convert("RGB"))
    index = np.asarray(palette)
    alpha = np.where(index == 3, 0, np.where(index == 5, 128, 255))
    see_through = over_white(np.asarray(palette.convert("RGB")), alpha)
    table = bytes([255, 255, 255, 0, 255, 128])
    save("palette-alpha.png", palette, see_through, transparency=table)
    where = GREY == GREY[4, 4]
    key = chunk(b"tRNS", struct.pack(">H", GREY[4, 4]))
    save_png("grey-key.png", 8, 0, GREY, np.where(where, 255, GREY), key)
    key = chunk(b"tRNS", struct.pack(">HHH", *RGB[4, 4]))
    rgb = RGB.copy()
    rgb[4, 4] = 255
    save_png("rgb-key.png", 8, 2, RGB, rgb, key)


def jpegs():
    Image.fromarray(RGB).save(HERE / "baseline.jpg", quality=95)
    Image.fromarray(RGB).save(HERE / "progressive.jpg", quality=95, progressive=True)
    Image.fromarray(GREY).save(HERE / "grey.jpg", quality=95)
    Image.fromarray(RGB).convert("CMYK").save(HERE / "cmyk.jpg", quality=95)
    for name in ["baseline.jpg", "progressive.jpg", "grey.jpg", "cmyk.jpg"]:
        expect_as_pillow_reads(name)

    # Pillow writes no YCCK: write Y, Cb, Cr, K as if they were C, M, Y, K, and say so in the
    # Adobe segment. Pillow writes CMYK inverted, as Adobe does, hence the 255 -.
    ycc = np.asarray(Image.fromarray(RGB).convert("YCbCr"))
    key = np.zeros((HEIGHT, WIDTH, 1), np.uint8)
    ycck = Image.fromarray(np.dstack([255 - ycc, key]), "CMYK")
    ycck.save(HERE / "ycck.jpg", quality=95)
    data = bytearray((HERE / "ycck.jpg").read_bytes())
    data[data.index(b"Adobe") + 11] = 2
    (HERE / "ycck.jpg").write_bytes(data)
    expect_as_pillow_reads("ycck.jpg")


def orientations():
    # Upright, the picture's quarters are red, green / blue, white.
    upright = np.zeros((16, 24, 3), np.uint8)
    upright[:8, :12] = 255, 0, 0
    upright[:8, 12:] = 0, 255, 0
    upright[8:, :12] = 0, 0, 255
    upright[8:, 12:] = 255, 255, 255
    image = Image.fromarray(upright)
    # What must be done to the upright picture so that the EXIF value undoes it.
    stored = {
        1: image,
        2: image.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        3: image.transpose(Image.Transpose.ROTATE_180),
        4: image.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        5: image.transpose(Image.Transpose.TRANSPOSE),
        6: image.transpose(Image.Transpose.ROTATE_90),
        7: image.transpose(Image.Transpose.TRANSVERSE),
        8: image.transpose(Image.Transpose.ROTATE_270),
    }
    for value, picture in stored.items():
        exif = Image.Exif()
        exif[0x0112] = value
        name = f"orientation-{value}.jpg"
        picture.save(HERE / name, exif=exif, quality=95, subsampling=0)
        expect(name, upright)
        if value == 6:
            save("orientation-6.png", picture, upright, exif=exif)
            save("orientation-6.webp", picture, upright, exif=exif, lossless=True)
            save("orientation-6.tif", picture, upright, tiffinfo={0x0112: 6})


def other_formats():
    first, second = Image.fromarray(RGB).quantize(64), Image.fromarray(255 - RGB).quantize(64)
    expected = first.convert("RGB")
    save("first-frame.gif", first, expected, save_all=True, append_images=[second])
    index = np.asarray(first)
    hole = np.where(index[..., None] == 7, 255, np.asarray(expected))
    save("transparent.gif", first, hole, transparency=7)

    save("rgb24.bmp", Image.fromarray(RGB), RGB)
    save("palette.bmp", first, expected)
    save("grey.bmp", Image.fromarray(GREY), GREY)

    save("lossless.webp", Image.fromarray(RGB), RGB, lossless=True)
    rgba = Image.fromarray(np.dstack([RGB, ALPHA]))
    save("lossless-alpha.webp", rgba, over_white(RGB, ALPHA), lossless=True, exact=True)
    Image.fromarray(RGB).save(HERE / "lossy.webp", quality=95)
    expect_as_pillow_reads("lossy.webp")

    save("rgb8.tif", Image.fromarray(RGB), RGB)
    save("lzw.tif", Image.fromarray(RGB), RGB, compression="tiff_lzw")
    save("deflate.tif", Image.fromarray(RGB), RGB, compression="tiff_adobe_deflate")
    save("grey8.tif", Image.fromarray(GREY), GREY)
    save("grey16.tif", Image.fromarray(GREY16), np.floor(GREY16 / 257 + 0.5))
    save("rgb-alpha8.tif", rgba, over_white(RGB, ALPHA))
    save("palette.tif", first, expected)
    bits = (x + y) % 3 == 0
    save("bilevel.tif", Image.fromarray(bits), bits * 255)
    save("cmyk.tif", Image.fromarray(RGB).convert("CMYK"), RGB)


def colour_profiles():
    """A profile with a far redder red than sRGB's: Pillow, as most training code, ignores it."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = bytes(12)  # when it was made
    for at in range(132, 132 + 12 * struct.unpack(">I", profile[128:132])[0], 12):
        if profile[at : at + 4] == b"rXYZ":
            red = struct.unpack(">I", profile[at + 4 : at + 8])[0]
            profile[red + 8 : red + 12] = struct.pack(">I", int(0.6 * 65536))
    icc = bytes(profile)
    image = Image.fromarray(RGB)
    image.save(HERE / "profile.jpg", quality=95, icc_profile=icc)
    expect_as_pillow_reads("profile.jpg")
    save("profile.png", image, RGB, icc_profile=icc)
    save("profile.tif", image, RGB, icc_profile=icc)
    save("profile.webp", image, RGB, icc_profile=icc, lossless=True)


def pictures_to_cut():
    """Noise, so that every part of the file carries some of the picture."""
    noise = np.random.default_rng(1).integers(0, 256, (32, 32, 3), np.uint8)
    image = Image.fromarray(noise)
    image.save(HERE / "noise.png")
    image.save(HERE / "noise.jpg")
    image.save(HERE / "noise-progressive.jpg", progressive=True)
    image.save(HERE / "noise.gif")
    image.save(HERE / "noise.bmp")
    image.save(HERE / "noise.tif")
    image.save(HERE / "noise-lzw.tif", compression="tiff_lzw")
    image.save(HERE / "noise-lossy.webp")
    image.save(HERE / "noise-lossless.webp", lossless=True)


def huge_headers():
    """A few hundred bytes that promise 40000x40000 pixels (WebP: its largest, 16383x16383)."""
    side = 40000
    (HERE / "huge.png").write_bytes(png(side, side, 8, 2, [b"\0" * 30]))
    data = bytearray((HERE / "baseline.jpg").read_bytes())
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = struct.pack(">HH", side, side)
    (HERE / "huge.jpg").write_bytes(data)
    data = bytearray((HERE / "first-frame.gif").read_bytes())
    data[6:10] = struct.pack("<HH", side, side)
    at = data.index(b"\x2c\0\0\0\0") + 5
    data[at : at + 4] = struct.pack("<HH", side, side)
    (HERE / "huge.gif").write_bytes(data)
    data = bytearray((HERE / "rgb24.bmp").read_bytes())
    data[18:26] = struct.pack("<ii", side, side)
    (HERE / "huge.bmp").write_bytes(data)
    data = bytearray((HERE / "rgb8.tif").read_bytes())
    for tag in (256, 257):
        at = data.index(struct.pack("<HH", tag, 4))
        data[at + 8 : at + 12] = struct.pack("<I", side)
    (HERE / "huge.tif").write_bytes(data)
    data = bytearray((HERE / "lossless.webp").read_bytes())
    at = data.index(b"VP8L") + 9
    bits = struct.unpack("<I", data[at : at + 4])[0] & 0xF0000000 | 0x3FFF << 14 | 0x3FFF
    data[at : at + 4] = struct.pack("<I", bits)
    (HERE / "huge.webp").write_bytes(data)


def resampling():
    """torch's antialiased bilinear filter on one plane, shrinking, enlarging and mixed."""
    plane = np.random.default_rng(2).integers(0, 256, (19, 23)).astype(np.float32)
    cases = {}
    for height, width in [(7, 9), (5, 23), (19, 4), (1, 1), (25, 30)]:
        output = torch.nn.functional.interpolate(
            torch.from_numpy(plane)[None, None],
            size=(height, width),
            mode="bilinear",
            antialias=True,
            align_corners=False,
        )
        cases[f"{height}x{width}"] = [round(float(v), 4) for v in output.flatten()]
    content = {"height": 19, "width": 23, "plane": plane.astype(int).flatten().tolist(), "cases": cases}
    (HERE / "resampling.json").write_text(json.dumps(content) + "\n")


pngs()
jpegs()
orientations()
other_formats()
colour_profiles()
pictures_to_cut()
huge_headers()
resampling()
(HERE / "expected.json").write_text(json.dumps(EXPECTED, separators=(",", ":")) + "\n")
