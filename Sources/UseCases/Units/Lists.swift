public import GrowingAreas
import Registry

extension Office {
  public func commune() throws -> Commune { try registry.read { try $0.commune() } }
  public func villages() throws -> [Village] { try registry.read { try $0.villages() } }
  public func crops() throws -> [Crop] { try registry.read { try $0.crops() } }
}
