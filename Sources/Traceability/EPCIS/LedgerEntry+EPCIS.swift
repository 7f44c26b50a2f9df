import GrowingAreas

extension LedgerEntry {
  /// The entry as others read it: one event, or one for each box of goods that were packed; none for a correction,
  /// which shows as the error declaration of what it takes back.
  ///
  /// - Parameters:
  ///   - correction: the entry that takes this one back; nil while it holds.
  ///   - replacements: names of the events that stand in for it then.
  ///   - growingAreas: codes of the growing areas that a harvest came from.
  /// - Source: CBV 2.0, 7 and 8; docs/epcis.md.
  public func events(
    _ names: LedgerEventNames, correction: LedgerEntry? = nil, replacements: [String] = [],
    growingAreas: [String] = []
  ) -> [EPCISEvent] {
    var events: [EPCISEvent]
    switch event.kind {
    case .correction: return []
    case .pack: events = packing(names)
    case .process, .split, .merge: events = [transformation(names)]
    default: events = [objectEvent(names)]
    }
    for index in events.indices {
      tellPlaces(of: &events[index], names)
      events[index].extensions = [
        EPCISExtension(own: "entry", String(number)),
        EPCISExtension(own: "kind", event.kind.rawValue),
      ]
      if event.kind == .receive {
        events[index].extensions.append(
          EPCISExtension(own: "fromOutside", event.isFromOutside ? "true" : "false"))
      }
      if event.kind == .harvest, let first = event.outputs.first {
        events[index].instanceData.append(
          EPCISExtension(own: "harvestDate", event.time.day.description))
        if let product = names.products[first.lot.gtin] {
          events[index].instanceData.append(EPCISExtension(own: "crop", product.cropCode))
        }
        if !growingAreas.isEmpty {
          events[index].instanceData.append(
            EPCISExtension(own: "growingArea", growingAreas.joined(separator: " ")))
        }
      }
      if let correction {
        events[index].errorDeclaration = EPCISErrorDeclaration(
          time: correction.event.time.moment, reason: "incorrect_data", correctiveEventIDs: replacements)
      }
    }
    return events
  }

  /// Where it happened, and where the goods are from then on: at the facility where one is named, else at the cooperative
  /// that answers for them. Of goods that leave a facility only the one side is known.
  private func tellPlaces(of told: inout EPCISEvent, _ names: LedgerEventNames) {
    guard let facility = event.facility.map(names.place(ofFacility:)) else {
      told.businessLocation = event.lots.first.flatMap(names.place)
      return
    }
    told.readPoint = facility
    switch event.kind {
    case .ship, .sell, .destroy: break
    default: told.businessLocation = facility
    }
  }

  private func objectEvent(_ names: LedgerEventNames) -> EPCISEvent {
    let portions = event.outputs.isEmpty ? event.inputs : event.outputs
    var told = EPCISEvent(.object, at: event.time.moment, action: action, step: step)
    told.disposition = disposition?.rawValue
    told.items = Set(portions.compactMap(\.box)).sorted().map(names.name)
    told.quantities =
      portions.isEmpty
      ? event.subjects.map { EPCISQuantity(epcClass: names.name(of: $0)) } : quantities(portions, names)
    switch event.kind {
    case .recall: told.persistentDisposition = PersistentDisposition(set: [Disposition.recalled.rawValue])
    case .recallClosed:
      told.persistentDisposition = PersistentDisposition(unset: [Disposition.recalled.rawValue])
    default: break
    }
    if names.namesPartners, let partner = event.partner {
      let party = EPCISReference(type: "owning_party", names.name(of: partner))
      if event.kind == .receive { told.sources = [party] } else { told.destinations = [party] }
    }
    return told
  }

  private func transformation(_ names: LedgerEventNames) -> EPCISEvent {
    var told = EPCISEvent(
      .transformation, at: event.time.moment,
      step: event.kind == .process ? .commissioning : .creatingClassInstance)
    told.quantities = quantities(event.inputs, names)
    told.outputQuantities = quantities(event.outputs, names)
    if let alcohol = event.outputs.compactMap(\.alcohol).first {
      told.instanceData = [EPCISExtension(own: "alcoholByVolume", EPCISEvent.number(alcohol))]
    }
    return told
  }

  private func packing(_ names: LedgerEventNames) -> [EPCISEvent] {
    Set(event.outputs.compactMap(\.box)).sorted().map { box in
      var told = EPCISEvent(.aggregation, at: event.time.moment, action: .add, step: .packing)
      told.disposition = Disposition.inProgress.rawValue
      told.parent = names.name(of: box)
      told.quantities = quantities(event.outputs.filter { $0.box == box }, names)
      return told
    }
  }

  private func quantities(_ portions: [LotPortion], _ names: LedgerEventNames) -> [EPCISQuantity] {
    portions.map { portion in
      EPCISQuantity(
        epcClass: names.name(of: portion.lot), quantity: portion.quantity.amount,
        unit: portion.quantity.unit.commonCode)
    }
  }

  private var action: EPCISEvent.Action {
    switch event.kind {
    case .harvest: .add
    case .destroy: .delete
    default: .observe
    }
  }

  private var step: BusinessStep? {
    switch event.kind {
    case .harvest: .commissioning
    case .receive: .receiving
    case .ship: .shipping
    case .sell: .retailSelling
    case .destroy: .destroying
    case .hold, .recall: .holding
    case .release, .recallClosed: .inspecting
    case .process, .split, .merge, .pack, .correction: nil
    }
  }

  private var disposition: Disposition? {
    switch event.kind {
    case .harvest: .active
    case .receive: .inProgress
    case .ship: .inTransit
    case .sell: .retailSold
    case .destroy: .destroyed
    case .hold: .nonSellableOther
    case .release: .sellableAccessible
    case .recall: .recalled
    case .process, .split, .merge, .pack, .recallClosed, .correction: nil
    }
  }
}

extension EventTime {
  /// The moment in the time of Vietnam; the beginning of the day when no more is known.
  var moment: ZonedMoment {
    let local = day.daysSince1970 * 86_400 + (secondOfDay ?? 0)
    return ZonedMoment(milliseconds: (local - ZonedMoment.vietnam * 60) * 1000)
  }
}

extension QuantityUnit {
  /// UN/CEFACT Recommendation 20; nil for pieces, which events count without a unit.
  var commonCode: String? {
    switch self {
    case .kilogram: "KGM"
    case .litre: "LTR"
    case .piece: nil
    }
  }
}
