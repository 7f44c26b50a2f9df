#!/usr/bin/env python3
"""Writes event-hashes.jsonl: EPCIS events with the text that is hashed and its hash, by the reference implementation of CBV 2.0.

Needs `pip install epcis-event-hash-generator==1.9.3` and the standard's example files. One line is one event; of those in the example files it
holds the hash alone. Version 1.9.3 leaves
the lists of sources and destinations to the end, sorted by name; the standard (8.9.2) and the outputs that the reference
implementation came to expect later have them after the papers, sources first. Where an event has them, they are moved there.
"""
import hashlib
import json
import re
import sys
from pathlib import Path

from epcis_event_hash_generator import hash_generator, json_to_py

standard = Path(sys.argv[1])
OURS = {"vungtrong": "urn:x-vungtrong:epcis:"}
GTIN = "https://id.gs1.org/01/09521234543213"
LOT = GTIN + "/10/MTH-260612"
PLACE = "https://id.gs1.org/414/9521234560012"
SSCC = "https://id.gs1.org/00/095212345000000018"
OWN = "https://t.bacha.vn/p/htx-man/man-say"


def event(kind, **fields):
    return {"type": kind, "eventTime": "2026-06-12T06:30:00+07:00", "eventTimeZoneOffset": "+07:00", **fields}


def kilograms(name, amount):
    return {"epcClass": name, "quantity": amount, "uom": "KGM"}


made = [
    event("ObjectEvent", action="ADD", bizStep="commissioning", disposition="active", quantityList=[kilograms(LOT, 320.5)],
          readPoint={"id": PLACE + "/254/THUA-12"}, bizLocation={"id": PLACE}),
    event("ObjectEvent", action="ADD", bizStep="commissioning", quantityList=[kilograms(LOT, 320)],
          ilmd={"vungtrong:harvestDate": "2026-06-12"}),
    event("ObjectEvent", action="ADD", bizStep="creating_class_instance", quantityList=[kilograms(LOT, 0.25)],
          ilmd={"vungtrong:variety": "Mận Tam hoa", "vungtrong:growingArea": "VT-MAN-01", "vungtrong:harvestDate": "2026-06-12"}),
    event("ObjectEvent", action="OBSERVE", bizStep="shipping", disposition="in_transit", epcList=[SSCC],
          bizTransactionList=[{"type": "desadv", "bizTransaction": "urn:x-vungtrong:giao:17"}]),
    event("ObjectEvent", action="OBSERVE", bizStep="shipping", quantityList=[kilograms(LOT, 12.5)],
          sourceList=[{"type": "owning_party", "source": "https://id.gs1.org/417/9521234560036"}],
          destinationList=[{"type": "owning_party", "destination": "urn:x-vungtrong:khach:cho-bac-ha"},
                           {"type": "location", "destination": PLACE}]),
    event("ObjectEvent", action="ADD", bizStep="commissioning", quantityList=[kilograms(LOT, 320.5)],
          sourceList=[{"type": "owning_party", "source": "https://id.gs1.org/417/9521234560036"}],
          ilmd={"vungtrong:harvestDate": "2026-06-12"}, **{"vungtrong:note": "a b"}),
    event("ObjectEvent", action="OBSERVE", bizStep="receiving", disposition="in_progress", quantityList=[kilograms(LOT, 12.5)],
          bizLocation={"id": "urn:epc:id:sgln:9521234.56001.0"}),
    event("ObjectEvent", action="OBSERVE", bizStep="holding", disposition="non_conformant", quantityList=[{"epcClass": LOT}]),
    event("ObjectEvent", action="OBSERVE", bizStep="holding", disposition="recalled", quantityList=[kilograms(LOT, 300)],
          persistentDisposition={"set": ["recalled"]}),
    event("ObjectEvent", action="OBSERVE", quantityList=[kilograms(LOT, 300)],
          persistentDisposition={"unset": ["recalled"], "set": ["expired", "completeness_verified"]}),
    event("ObjectEvent", action="DELETE", bizStep="destroying", disposition="destroyed", quantityList=[kilograms(LOT, 20)]),
    event("ObjectEvent", action="OBSERVE", bizStep="retail_selling", disposition="retail_sold",
          epcList=[GTIN + "/21/2345U89ACDEFH", GTIN + "/21/2345U89ACDEFA"]),
    event("ObjectEvent", action="OBSERVE", bizStep="inspecting", epcList=["https://t.bacha.vn/stem/01/09521234543213/10/L1/21/S1"]),
    event("ObjectEvent", action="OBSERVE", bizStep="inspecting", epcList=[GTIN + "/21/S1?11=260612&s=x"]),
    event("ObjectEvent", action="ADD", bizStep="commissioning", quantityList=[kilograms(OWN + "/10/L-1", 7)]),
    event("ObjectEvent", action="OBSERVE", bizStep="urn:x-vungtrong:epcis:harvesting", epcList=["urn:epc:id:sgtin:9521234.054321.S1"]),
    event("AggregationEvent", action="ADD", bizStep="packing", parentID=SSCC, childEPCs=[GTIN + "/21/B", GTIN + "/21/A"]),
    event("AggregationEvent", action="ADD", bizStep="packing", parentID=SSCC, childQuantityList=[{"epcClass": LOT, "quantity": 24}]),
    event("AggregationEvent", action="DELETE", bizStep="unpacking", parentID=SSCC,
          childQuantityList=[kilograms(LOT, 2.50), kilograms(GTIN + "/10/L2", 1)]),
    event("AggregationEvent", action="OBSERVE", parentID="urn:epc:id:sscc:9521234.0500000001", childEPCs=[GTIN + "/21/A"],
          readPoint={"id": PLACE}),
    event("TransformationEvent", inputQuantityList=[kilograms(LOT, 50)], outputQuantityList=[kilograms(OWN + "/10/SAY-1", 10.4)],
          bizStep="commissioning", bizLocation={"id": PLACE}),
    event("TransformationEvent", inputQuantityList=[kilograms(LOT, 50), kilograms(GTIN + "/10/L2", 25)],
          outputQuantityList=[{"epcClass": GTIN + "/10/RUOU", "quantity": 120, "uom": "LTR"}],
          ilmd={"vungtrong:alcoholByVolume": "45"}, transformationID="urn:x-vungtrong:me:9", **{"vungtrong:ratio": "0.208"}),
    event("TransformationEvent", inputEPCList=[GTIN + "/21/A"], outputEPCList=[GTIN + "/21/C", GTIN + "/21/B"]),
]
late = event("ObjectEvent", action="OBSERVE", bizStep="storing", epcList=[SSCC])
late["eventTime"] = "2026-12-31T23:59:59.1236Z"
early = event("ObjectEvent", action="OBSERVE", bizStep="urn:epcglobal:cbv:bizstep:storing", epcList=[SSCC])
early["eventTime"] = "2026-01-01T00:00:00.25+07:00"
wrong = event("ObjectEvent", action="OBSERVE", bizStep="storing", epcList=[SSCC], eventID="urn:x-vungtrong:1",
              errorDeclaration={"declarationTime": "2026-06-13T06:30:00+07:00", "reason": "incorrect_data"})
made += [late, early, wrong]


def in_order(text, shown):
    """Moves the lists of sources and destinations to where the standard has them."""
    moved = ""
    for name in ("source", "destination"):
        if name + "List" in shown:
            found = re.search(name + r"List(type=\S*?" + name + r"=\S*?)+(?=ilmd|sourceList|destinationList|\{|$)", text)
            moved += found.group(0)
            text = text.replace(found.group(0), "")
    places = [text.find(mark) for mark in ("ilmd", "{") if mark in text]
    place = min(places) if places else len(text)
    return text[:place] + moved + text[place:]


lines = []


def add(document, namespaces, file=None):
    shown = json.loads(json.dumps(document["epcisBody"]["eventList"]))
    events = json_to_py.event_list_from_epcis_document_json(json.loads(json.dumps(document)))
    texts = hash_generator.derive_prehashes_from_events(events)
    assert len(texts) == len(shown)
    for index, (one, text) in enumerate(zip(shown, texts)):
        text = in_order(text, one)
        name = "ni:///sha-256;" + hashlib.sha256(text.encode()).hexdigest() + "?ver=CBV2.0"
        known = {"file": file, "index": index} if file else {"event": one, "text": text}
        lines.append(json.dumps({**known, "namespaces": namespaces, "hash": name}, ensure_ascii=False))


context = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"
for one in made:
    add({"@context": [context, OURS], "type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-06-12T06:30:00+07:00",
         "epcisBody": {"eventList": [one]}}, OURS)
for path in sorted([*standard.glob("Example_*.jsonld"), *standard.glob("ErrorDecl*.jsonld"), *standard.glob("Persistent*.jsonld")]):
    add(json.loads(path.read_text()), {"example": "http://ns.example.com/epcis/"}, path.name)
Path(__file__).with_name("event-hashes.jsonl").write_text("\n".join(lines) + "\n")
print(len(lines), "events")
