"""The made-up cooperative with products, growing areas and a harvest, and what is to be mapped by when."""
import json



def files(villages):
    ban_pho, na_hoi, thai_giang_pho = villages
    cooperative = {
        "note": "Hợp tác xã mẫu, không có thật. Made up for demonstration; GTIN prefix 952 is reserved for samples.",
        "cooperative": {
            "slug": "man-tam-hoa-ban-pho",
            "name": "Hợp tác xã Mận Tam hoa Bản Phố (mẫu)",
            "address": "Thôn Bản Phố 1, xã Bắc Hà, tỉnh Lào Cai",
            "phone": "0900 000 900",
        },
        "products": [
            {"gtin": "09521234543213", "nameVi": "Mận Tam hoa Bắc Hà", "nameEn": "Bac Ha Tam Hoa plums",
             "crop": "man-tam-hoa", "netContent": "1 kg", "shelfLifeDays": 7,
             "standards": ["TCCS 01:2026/MAU"]},
            {"gtin": "09521234543220", "nameVi": "Chè Shan tuyết Bắc Hà", "nameEn": "Bac Ha Shan Tuyet tea",
             "crop": "che-shan", "netContent": "200 g", "shelfLifeDays": 365,
             "standards": ["TCCS 02:2026/MAU"]},
        ],
        "growingAreas": [
            {"code": "VT-MAN-01", "name": "Vùng mận Bản Phố 1", "crop": "man-tam-hoa", "village": ban_pho.code,
             "officialCode": {"scheme": "VN-domestic", "value": "MAU-VN-15-02839-01-26", "market": "VN",
                              "status": "active"}},
            {"code": "VT-MAN-02", "name": "Vùng mận Na Hối Tày", "crop": "man-tam-hoa", "village": na_hoi.code},
            {"code": "VT-CHE-01", "name": "Vùng chè Thải Giàng Phố 2", "crop": "che-shan",
             "village": thai_giang_pho.code},
        ],
        "certificates": [
            {"kind": "vietgap", "number": "MAU-VietGAP-26-001", "issuer": "Tổ chức chứng nhận mẫu",
             "from": "2026-01-15", "until": "2029-01-14", "products": ["09521234543213"],
             "growingAreas": ["VT-MAN-01"]},
            {"kind": "ocop", "number": "MAU-OCOP-26-004", "issuer": "Hội đồng OCOP mẫu", "stars": 4,
             "from": "2026-03-01", "until": "2029-02-28", "products": ["09521234543213"]},
        ],
        "harvest": {"gtin": "09521234543213", "lot": "MTH-2606-01", "date": "2026-06-12", "growingArea": "VT-MAN-01",
                    "kilogramsPerParcel": 120, "parcels": 8, "serials": 24},
    }
    plan = ["village,crop,parcels,hectares,due,person,responsible,result,means"]
    for village, more in ((ban_pho, 4), (na_hoi, 0), (thai_giang_pho, 6)):
        hectares = sum(village.hectares) * (1 + more / len(village.parcels))
        plan.append(f"{village.code},,{len(village.parcels) + more},{hectares:.1f},2026-09-30,Cán bộ khuyến nông,"
                    "Giám đốc Trung tâm,Bản đồ các thửa trồng của thôn,Máy định vị cầm tay")
    return {
        "cooperative.json": json.dumps(cooperative, ensure_ascii=False, indent=2) + "\n",
        "plan.csv": "\n".join(plan) + "\n",
    }
