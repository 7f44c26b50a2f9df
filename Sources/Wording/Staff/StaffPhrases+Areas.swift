extension StaffPhrases {
  /// Growing areas: parcels, official codes, and what a dossier tells.
  static let areaPages: [String: Phrase] = [
    "growingArea": Phrase(vi: "Vùng trồng", en: "Growing area"),
    "growingAreas": Phrase(vi: "Vùng trồng", en: "Growing areas"),
    "areasText": Phrase(
      vi: "Các thửa cùng cây trồng, giữ theo một tiêu chuẩn. Hồ sơ xin mã số vùng trồng lấy từ đây.",
      en: "Parcels of one crop kept under one standard. The dossier for an official code is made here."),
    "noAreas": Phrase(
      vi: "Chưa có vùng trồng nào. Lập vùng đầu tiên ở dưới.",
      en: "There is no growing area yet. Make the first one below."),
    "addArea": Phrase(vi: "Lập vùng trồng", en: "Make a growing area"),
    "areaCode": Phrase(vi: "Mã của xã cho vùng", en: "The commune's code for it"),
    "areaCode-hint": Phrase(
      vi: "Như VT-MAN-01; giữ mãi về sau.", en: "Such as VT-MAN-01; it stays for good."),
    "areaName": Phrase(vi: "Tên vùng trồng", en: "Name of the growing area"),
    "areaVillage": Phrase(vi: "Lấy mọi thửa của cây này ở thôn", en: "With all parcels of the crop in"),
    "noParcelsYet": Phrase(vi: "chưa lấy thửa nào", en: "no parcels yet"),
    "whatDossierSays": Phrase(vi: "Hồ sơ nói gì về vùng", en: "What the dossier says"),
    "areaStandard": Phrase(vi: "Tiêu chuẩn áp dụng", en: "Standard"),
    "areaStandard-hint": Phrase(
      vi: "Như VietGAP, TCVN 11892-1:2017.", en: "Such as VietGAP, TCVN 11892-1:2017."),
    "seedOrigin": Phrase(vi: "Nguồn gốc giống", en: "Origin of seed or seedlings"),
    "areaMarket": Phrase(vi: "Thị trường tiêu thụ", en: "Market"),
    "areaRepresentative": Phrase(vi: "Hộ đại diện", en: "Household that speaks for it"),
    "areaRepresentative-hint": Phrase(vi: "Mã hộ, như H-0003.", en: "Code of the grower, such as H-0003."),
    "areaCooperative": Phrase(vi: "Hợp tác xã quản lý", en: "Cooperative that keeps it"),
    "noCooperativeNamed": Phrase(vi: "không có", en: "none"),
    "areaDossier": Phrase(vi: "Hồ sơ xin mã số", en: "Dossier"),
    "areaDossierText": Phrase(
      vi:
        "Theo số liệu hôm nay; có tên hộ nên chỉ Trung tâm và quản trị viên thấy. Xong nằm ở trang Báo cáo.",
      en:
        "As of today; it names households, so only the Centre and administrators see it. It is kept with the reports."
    ),
    "makeDossier": Phrase(vi: "Lập hồ sơ", en: "Make the dossier"),
    "noParcelsInArea": Phrase(
      vi: "Chưa có thửa nào trong vùng này.", en: "There is no parcel in this area yet."),
    "variety": Phrase(vi: "Giống", en: "Variety"),
    "plantedOn": Phrase(vi: "Ngày trồng", en: "Planted on"),
    "describePlanting": Phrase(vi: "Ghi giống và ngày trồng", en: "Say variety and planting"),
    "plantedParcels": Phrase(vi: "Cho các thửa", en: "Of these parcels"),
    "plantedParcels-hint": Phrase(
      vi: "Không chọn thửa nào là cả vùng. Trên máy tính: giữ Ctrl để chọn nhiều thửa.",
      en: "Choose none for the whole area. On a computer hold Ctrl to choose several."),
    "assignParcels": Phrase(vi: "Đưa thửa vào vùng", en: "Put parcels into the area"),
    "otherParcels": Phrase(
      vi: "Thửa cùng cây chưa thuộc vùng này", en: "Parcels of the crop that are not in it"),
    "otherParcels-hint": Phrase(
      vi: "Trên máy tính: giữ Ctrl để chọn nhiều thửa.", en: "On a computer hold Ctrl to choose several."),
    "officialCodes": Phrase(vi: "Mã số vùng trồng", en: "Official codes"),
    "noOfficialCodes": Phrase(vi: "Chưa được cấp mã số nào.", en: "No official code was given yet."),
    "setOfficialCode": Phrase(vi: "Ghi mã số hoặc tình trạng mới", en: "Enter a code, or a new state of one"),
    "setOfficialCodeText": Phrase(
      vi: "Mã còn hiệu lực hiện trên trang công khai. Gõ lại mã đã có để đổi tình trạng.",
      en: "Codes in force are public. Enter one that is there to change its state."),
    "codeScheme": Phrase(vi: "Cấp theo", en: "Given under"),
    "codeScheme-hint": Phrase(vi: "Như VN-domestic, TCCS-774.", en: "Such as VN-domestic, TCCS-774."),
    "codeValue": Phrase(vi: "Mã số", en: "Code"),
    "codeCountry": Phrase(vi: "Nước nhập (hai chữ cái)", en: "Country it opens (two letters)"),
    "areaCertificateText": Phrase(
      vi: "Chứng nhận của riêng vùng đất này: hàng thu từ đây được mang, của hợp tác xã nào cũng vậy.",
      en: "Of the land alone: goods that grew here bear it, whichever cooperative sells them."),
    "done-areaAdded": Phrase(vi: "Đã lập vùng trồng.", en: "The growing area is made."),
    "done-areaChanged": Phrase(vi: "Đã lưu vùng trồng.", en: "The growing area is saved."),
    "done-parcelsAssigned": Phrase(vi: "Đã đưa thửa vào vùng.", en: "The parcels are in the area."),
    "done-plantingDescribed": Phrase(
      vi: "Đã ghi giống và ngày trồng.", en: "Variety and planting are recorded."),
    "done-officialCodeSet": Phrase(vi: "Đã ghi mã số.", en: "The code is recorded."),
  ]
}
