import GrowingAreas
import HTTPTypes
import Publication
import Traceability

/// What the public store says at one moment about all that a link may name.
struct LinkStanding {
  let places: PlaceMemory.Places
  /// The record of the link's serial; nil without one, and when no such code was ever issued.
  let serial: PublicSerial?

  init(of link: DigitalLink, in parts: SiteParts) throws {
    if let code = link.serial {
      let (record, revision) = try parts.store.serial(code)
      serial = record
      places = try parts.places.current(at: revision)
    } else {
      serial = nil
      places = try parts.places.current()
    }
  }
}

/// What a code stands for, as far as the public store knows it.
struct ScannedItem {
  var product: PublicProduct
  var cooperative: PublicCooperative
  /// nil when the code names the product only.
  var lot: PublicLot?
  var serial: SerialCode?
  /// By which scans of the serial are counted.
  var serialHash: [UInt8]?
  var serialState: SerialState?
  /// Those of the lot, in the order of codes.
  var areas: [PublicGrowingArea]
  var villages: [PublicVillage]

  /// - Throws: `Problem` 404 that says which part of the code is unknown.
  init(_ link: DigitalLink, _ standing: LinkStanding, _ parts: SiteParts) throws {
    let (goods, places) = (parts.goods, standing.places)
    let revision = places.revision
    guard let product = try goods.product(link.gtin, at: revision) else {
      throw Problem.unknownProduct(link, places)
    }
    guard let cooperative = try goods.cooperative(product.cooperativeSlug, at: revision) else {
      throw Problem.fault
    }
    self.product = product
    self.cooperative = cooperative
    areas = []
    villages = []
    if let code = link.lot {
      guard let lot = try goods.lot(link.gtin, code, at: revision) else {
        throw Problem.unknownLot(link, product, cooperative)
      }
      self.lot = lot
      areas = places.growingAreas(lot.growingAreaCodes)
      villages = places.villages(lot.villageCodes)
    }
    if let code = link.serial {
      // One that was declared void looks like one that never was, in what the store is asked too, so that nobody can try out
      // which exist; but a recall is told to whoever holds the package.
      guard let known = standing.serial, known.gtin == link.gtin,
        link.lot == nil || known.lot == link.lot, !known.isHidden
      else { throw Problem.unknownSerial(link, product, cooperative) }
      serial = code
      serialHash = known.hash
      serialState = known.state
      if lot == nil {
        // A label may carry the serial without the lot; the serial knows its lot.
        lot = try goods.lot(known.gtin, known.lot, at: revision)
        areas = places.growingAreas(lot?.growingAreaCodes ?? [])
        villages = places.villages(lot?.villageCodes ?? [])
      }
    }
  }

  /// The address of this item's own page.
  var path: String { product.address(lot: lot?.code, serial: serial).path }
}

extension Problem {
  static func unknownProduct(_ link: DigitalLink, _ places: PlaceMemory.Places) -> Problem {
    unknownProduct(named: link.gtin.digits, places)
  }

  static func unknownProduct(named name: String, _ places: PlaceMemory.Places) -> Problem {
    var problem = Problem(
      .notFound, title: "unknownProduct", text: "unknownProductText", ["place": places.communeName])
    problem.asked = Asked(before: name, wrong: nil, after: "")
    problem.advice = ["adviceCompare", "adviceScanAgain"]
    problem.offersCodeForm = true
    return problem
  }

  static func unknownLot(
    _ link: DigitalLink, _ product: PublicProduct, _ cooperative: PublicCooperative
  ) -> Problem {
    var problem = Problem(
      .notFound, title: "unknownLot", text: "unknownLotText", ["lot": link.lot?.text ?? ""])
    problem.asked = Asked(before: link.lot?.text ?? "", wrong: nil, after: "")
    problem.advice = ["adviceCompare", "adviceKeep", "adviceCall"]
    problem.nearest = .product(product)
    problem.contact = cooperative
    problem.offersCodeForm = true
    return problem
  }

  static func unknownSerial(
    _ link: DigitalLink, _ product: PublicProduct, _ cooperative: PublicCooperative
  ) -> Problem {
    var problem = Problem(
      .notFound, title: "unknownSerial", text: "unknownSerialText", ["lot": link.lot?.text ?? "–"])
    problem.isAlarm = true
    problem.asked = Asked(before: link.serial?.grouped ?? "", wrong: nil, after: "")
    problem.advice = ["adviceCompare", "adviceKeep", "adviceCall"]
    problem.nearest =
      link.lot.map { lot in
        Nearest(
          path: product.address(lot: lot).path, label: "seeLot", values: ["lot": lot.text])
      } ?? .product(product)
    problem.contact = cooperative
    problem.offersCodeForm = true
    return problem
  }
}

extension Problem.Nearest {
  static func product(_ product: PublicProduct) -> Problem.Nearest {
    Problem.Nearest(
      path: product.address().path, label: "seeProduct",
      values: ["name": product.nameVi])
  }
}

extension PublicSerial {
  /// Whether nobody is told that it exists: no package that carries it may be sold, and none is called back.
  var isHidden: Bool { (state == .spoiled || state == .withdrawn) && !isRecalled }
}
