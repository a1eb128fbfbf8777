"""Makes the checkpoints in this folder and expected.json with Debian's python3-torch 1.13:

    /usr/bin/python3 src/test/resources/checkpoint/make_fixtures.py

The files that are broken or malicious in ways torch.save cannot produce are assembled by the tests
in Java (ZipFile and Pickle there); a malicious pickle that Python itself can write is made here.
"""

import collections
import io
import json
import os
import pickle
import struct
import zipfile

import torch

HERE = os.path.dirname(os.path.abspath(__file__))
expected = {}


def path(name):
    return os.path.join(HERE, name)


def rezip(name, records):
    """Writes anew, uncompressed and without dates, so that a fixture stays the same."""
    with zipfile.ZipFile(path(name), "w", zipfile.ZIP_STORED) as out:
        for record, content in records:
            out.writestr(zipfile.ZipInfo(record), content)


def expect(name, state_dict):
    expected[name] = {
        key: {
            "shape": list(tensor.shape),
            "floating": tensor.is_floating_point(),
            # Nine digits tell every float32 from its neighbours.
            "values": [float("%.9g" % v) for v in tensor.detach().float().flatten().tolist()],
        }
        for key, tensor in state_dict.items()
    }


def save(name, content, state_dict, **options):
    torch.save(content, path(name), **options)
    expect(name, state_dict)


torch.manual_seed(3)
numbers = torch.randn(2, 3, 2)

types = collections.OrderedDict(
    (str(dtype).split(".")[1], (numbers * 3).to(dtype))
    for dtype in (torch.float32, torch.float16, torch.bfloat16, torch.float64)
)
types["half_specials"] = torch.tensor([0.0, -0.0, 6e-8, -6e-5, 65504.0, 1.0]).half()
for dtype in (torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8, torch.bool):
    types[str(dtype).split(".")[1]] = torch.tensor([1, 0, 3]).to(dtype)
save("types.pth", types, types)

base = torch.arange(24.0).reshape(4, 6)
views = collections.OrderedDict(
    whole=base,
    transposed=base.t(),
    sliced=base[1:3, 2:5],
    every_second=base[:, ::2],
    expanded=torch.tensor([[1.5], [2.5]]).expand(2, 3),
    one=base[2, 3],
    empty=torch.zeros(0, 3),
    channels_last=numbers.reshape(1, 2, 3, 2).contiguous(memory_format=torch.channels_last),
    half_transposed=base.half().t(),
)
save("views.pth", views, views)

module = torch.nn.Sequential(torch.nn.Conv2d(2, 3, 3), torch.nn.BatchNorm2d(3))
save("module.pth", module.state_dict(), module.state_dict())
# Parameters instead of their data, and a protocol with other opcodes.
parameters = {name: parameter for name, parameter in module.named_parameters()}
save("parameters.pth", parameters, parameters)
for protocol in (3, 4, 5):
    save(
        "protocol%d.pth" % protocol,
        module.state_dict(),
        module.state_dict(),
        pickle_protocol=protocol,
    )

optimizer = torch.optim.Adam(module.parameters())
module(torch.randn(1, 2, 5, 5)).sum().backward()
optimizer.step()
save(
    "training.pth",
    {
        "model": torch.nn.DataParallel(module).state_dict(),
        "best_acc1": torch.tensor(0.5),
        "epoch": 3,
        "arch": "tiny",
        "optimizer": optimizer.state_dict(),
        "history": [(1, 0.5, None, True), (2, 0.25, [], 1 << 70)],
    },
    module.state_dict(),
)
save("state_dict.pth", {"state_dict": {"model": dict(module.state_dict())}}, module.state_dict())

torch.jit.save(torch.jit.script(module.eval()), path("torchscript.pt"))
torch.save(module, path("whole-module.pth"))

# What newer versions of PyTorch add to the archive, values at odd places, and no zip64 records.
buffer = io.BytesIO()
torch.save(module.state_dict(), buffer)
with zipfile.ZipFile(buffer) as saved:
    records = [(name, saved.read(name)) for name in saved.namelist()]
newer = [(name.replace("archive/", "of another name/"), content) for name, content in records]
newer += [
    ("of another name/byteorder", b"little"),
    ("of another name/.format_version", b"1"),
    ("of another name/.storage_alignment", b"64"),
    ("of another name/.data/serialization_id", b"0" * 40),
]
rezip("newer.pth", newer)
expect("newer.pth", module.state_dict())


class Call:
    def __init__(self, function, *arguments):
        self.function, self.arguments = function, arguments

    def __reduce__(self):
        return self.function, self.arguments


for name, call in {
    "system": Call(os.system, "touch /tmp/fpn-explorer-was-here"),
    "eval": Call(eval, "1"),
    "getattr": Call(getattr, "x", "upper"),
}.items():
    rezip("evil-%s.pth" % name, [("a/data.pkl", pickle.dumps({"a": call}, 2)), ("a/version", b"3")])


def safetensors(name, tensors, metadata):
    codes = {torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16"}
    codes.update({torch.float64: "F64", torch.int64: "I64", torch.int32: "I32"})
    codes.update({torch.int16: "I16", torch.int8: "I8", torch.uint8: "U8", torch.bool: "BOOL"})
    header, data = {"__metadata__": metadata}, b""
    for key, tensor in tensors.items():
        bits = tensor.view(torch.int16) if tensor.dtype == torch.bfloat16 else tensor
        content = bits.numpy().tobytes()
        header[key] = {
            "dtype": codes[tensor.dtype],
            "shape": list(tensor.shape),
            "data_offsets": [len(data), len(data) + len(content)],
        }
        data += content
    text = json.dumps(header).encode()
    with open(path(name), "wb") as out:
        out.write(struct.pack("<Q", len(text)) + text + data)
    expect(name, tensors)


# Not aligned: an odd number of bytes stands before most tensors.
safetensors(
    "types.safetensors",
    {"odd": torch.tensor([7], dtype=torch.uint8), **types},
    {"format": "pt", "made by": "make_fixtures.py"},
)


# The format before PyTorch 1.6: five pickles, then the storages.
def save_legacy(name, content, state_dict):
    save(name, content, state_dict, _use_new_zipfile_serialization=False)


save_legacy("legacy.pth", module.state_dict(), module.state_dict())
save_legacy("legacy-types.pth", types, types)
save_legacy("legacy-views.pth", views, views)
save_legacy("legacy-parameters.pth", parameters, parameters)


class Python2:
    """Pickles as Python 2 and PyTorch of 2017 did; nothing here can write such a file any more."""

    PROTO = b"\x80\x02"

    def __init__(self):
        self.storages = {}

    def text(self, text):
        content = text.encode("latin-1")
        # SHORT_BINSTRING and BINSTRING, where Python 3 has BINUNICODE.
        return (
            b"U" + bytes([len(content)]) + content
            if len(content) < 30
            else b"T" + struct.pack("<i", len(content)) + content
        )

    def whole(self, number):
        return b"J" + struct.pack("<i", number)

    def long(self, number):
        return b"\x8a\x04" + struct.pack("<i", number)

    def tensor(self, tensor):
        key = str(1000 + len(self.storages))
        self.storages[key] = tensor
        return b"".join(
            [
                b"ctorch._utils\n_rebuild_tensor\n((",
                self.text("storage"),
                b"ctorch\nFloatStorage\n",
                self.text(key),
                self.text("cpu"),
                self.long(tensor.numel()),
                b"NtQ",
                self.whole(0),
                b"(" + b"".join(self.long(n) for n in tensor.shape) + b"t",
                b"(" + b"".join(self.long(n) for n in tensor.stride()) + b"t",
                b"tR",
            ]
        )

    def write(self, name, state_dict):
        items = [
            b"](" + self.text(key) + self.tensor(tensor) + b"e" for key, tensor in state_dict.items()
        ]
        with open(path(name), "wb") as out:
            out.write(pickle.dumps(torch.serialization.MAGIC_NUMBER, 2))
            out.write(pickle.dumps(torch.serialization.PROTOCOL_VERSION, 2))
            out.write(self.PROTO + b"}(" + self.text("little_endian") + b"\x88u.")
            # An OrderedDict is made of a list of lists of two.
            out.write(self.PROTO + b"ccollections\nOrderedDict\n](" + b"".join(items) + b"e\x85R.")
            out.write(self.PROTO + b"](" + b"".join(map(self.text, self.storages)) + b"e.")
            for tensor in self.storages.values():
                out.write(struct.pack("<q", tensor.numel()) + tensor.numpy().tobytes())


python2 = {
    "features.0.weight": numbers,
    "features.0.bias": torch.arange(3.0),
    "a name that is longer than those that are short": torch.arange(4.0).reshape(2, 2),
}
Python2().write("legacy-python2.pth", python2)
# That PyTorch reads it shows that it is what it is meant to be.
expect("legacy-python2.pth", torch.load(path("legacy-python2.pth")))

with open(path("expected.json"), "w") as out:
    json.dump(expected, out, indent=1)
    out.write("\n")
