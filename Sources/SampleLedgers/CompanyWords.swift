/// The words that names of invented companies are put together from, in English and Arabic.
enum CompanyWords {
  /// A word in both languages.
  struct Pair: Sendable {
    let english: String
    let arabic: String

    init(_ english: String, _ arabic: String) {
      self.english = english
      self.arabic = arabic
    }
  }

  /// What a company is called.
  static let stems = [
    Pair("Al Noor", "النور"), Pair("Al Waha", "الواحة"), Pair("Al Safa", "الصفا"), Pair("Al Yamama", "اليمامة"),
    Pair("Najd", "نجد"), Pair("Al Bahr", "البحر"), Pair("Al Fajr", "الفجر"), Pair("Al Nakheel", "النخيل"),
    Pair("Al Rawdah", "الروضة"), Pair("Al Jazeera", "الجزيرة"), Pair("Sahara", "الصحراء"),
    Pair("Al Andalus", "الأندلس"), Pair("Al Amal", "الأمل"), Pair("Al Wafa", "الوفاء"),
    Pair("Al Itqan", "الإتقان"), Pair("Al Ruwad", "الرواد"), Pair("Al Manar", "المنار"),
    Pair("Al Qimmah", "القمة"), Pair("Al Burj", "البرج"), Pair("Al Masar", "المسار"), Pair("Al Ufuq", "الأفق"),
    Pair("Al Sanabil", "السنابل"), Pair("Al Yaqout", "الياقوت"), Pair("Al Lulu", "اللؤلؤ"),
    Pair("Al Marjan", "المرجان"), Pair("Al Fairouz", "الفيروز"), Pair("Al Zumurrud", "الزمرد"),
    Pair("Al Najm", "النجم"), Pair("Suhail", "سهيل"), Pair("Al Thurayya", "الثريا"),
    Pair("Al Shorouq", "الشروق"), Pair("Al Rabee", "الربيع"), Pair("Al Khaleej", "الخليج"),
    Pair("Al Mawj", "الموج"), Pair("Al Shiraa", "الشراع"), Pair("Al Sahel", "الساحل"),
    Pair("Al Wadi", "الوادي"), Pair("Tuwaiq", "طويق"), Pair("Al Hada", "الهدا"), Pair("Al Ghadeer", "الغدير"),
    Pair("Al Nabaa", "النبع"), Pair("Al Sidra", "السدرة"), Pair("Al Rayhan", "الريحان"),
    Pair("Al Yasmin", "الياسمين"), Pair("Al Zaytoun", "الزيتون"), Pair("Al Oud", "العود"),
    Pair("Al Misk", "المسك"), Pair("Al Saqr", "الصقر"), Pair("Al Shaheen", "الشاهين"),
    Pair("Al Ghazal", "الغزال"), Pair("Al Faris", "الفارس"), Pair("Al Seef", "السيف"),
    Pair("Al Diraa", "الدرع"), Pair("Al Thiqa", "الثقة"), Pair("Al Amana", "الأمانة"),
    Pair("Al Salam", "السلام"), Pair("Al Taawun", "التعاون"), Pair("Al Injaz", "الإنجاز"),
    Pair("Al Tamayuz", "التميز"), Pair("Al Ibtikar", "الابتكار"), Pair("Al Binaa", "البناء"),
    Pair("Al Asala", "الأصالة"), Pair("Al Diyafa", "الضيافة"), Pair("Al Bayan", "البيان"),
  ]

  /// An adjective that follows, feminine in Arabic because it describes the company.
  static let adjectives = [
    Pair("Arabian", "العربية"), Pair("National", "الوطنية"), Pair("Modern", "الحديثة"),
    Pair("United", "المتحدة"), Pair("First", "الأولى"), Pair("Gulf", "الخليجية"), Pair("Advanced", "المتقدمة"),
    Pair("Central", "الوسطى"), Pair("Eastern", "الشرقية"), Pair("Western", "الغربية"),
    Pair("Northern", "الشمالية"), Pair("Southern", "الجنوبية"), Pair("International", "الدولية"),
    Pair("Integrated", "المتكاملة"), Pair("Leading", "الرائدة"), Pair("New", "الجديدة"),
    Pair("Trusted", "الموثوقة"), Pair("Golden", "الذهبية"), Pair("Green", "الخضراء"),
    Pair("Distinguished", "المتميزة"), Pair("Specialised", "المتخصصة"), Pair("Comprehensive", "الشاملة"),
    Pair("Technical", "التقنية"), Pair("Urban", "العمرانية"),
  ]

  /// What a company does, after "for" in Arabic.
  static let activities = [
    Pair("Trading", "للتجارة"), Pair("Contracting", "للمقاولات"), Pair("Foods", "للأغذية"),
    Pair("Textiles", "للمنسوجات"), Pair("Electronics", "للإلكترونيات"), Pair("Furniture", "للأثاث"),
    Pair("Transport", "للنقل"), Pair("Logistics", "للخدمات اللوجستية"), Pair("Paper", "للورق"),
    Pair("Printing", "للطباعة"), Pair("Packaging", "للتغليف"), Pair("Plastics", "للبلاستيك"),
    Pair("Steel", "للحديد"), Pair("Aluminium", "للألمنيوم"), Pair("Cement", "للأسمنت"),
    Pair("Ceramics", "للسيراميك"), Pair("Glass", "للزجاج"), Pair("Paints", "للدهانات"),
    Pair("Chemicals", "للكيماويات"), Pair("Medical Supplies", "للمستلزمات الطبية"),
    Pair("Pharmacies", "للصيدليات"), Pair("Software", "للبرمجيات"), Pair("Systems", "للأنظمة"),
    Pair("Telecom", "للاتصالات"), Pair("Energy", "للطاقة"), Pair("Water", "للمياه"),
    Pair("Agriculture", "للزراعة"), Pair("Dairy", "للألبان"), Pair("Dates", "للتمور"),
    Pair("Bakeries", "للمخابز"), Pair("Catering", "للتموين"), Pair("Hotels", "للفنادق"),
    Pair("Cars", "للسيارات"), Pair("Spare Parts", "لقطع الغيار"), Pair("Machinery", "للآلات"),
    Pair("Tools", "للعدد والأدوات"), Pair("Carpets", "للسجاد"), Pair("Perfumes", "للعطور"),
    Pair("Stationery", "للقرطاسية"), Pair("Toys", "للألعاب"),
  ]

  /// The form of a company: English at the end, Arabic in front.
  static let forms = [
    Pair("Co.", "شركة"), Pair("Est.", "مؤسسة"), Pair("Group", "مجموعة"), Pair("Co., Ltd.", "شركة"),
  ]

  /// The first part of names abroad.
  static let foreignStems = [
    "Norwick", "Bellmere", "Castrova", "Lindholt", "Marenzo", "Ashgrove", "Veltheim", "Pinecrest", "Halvorsen",
    "Dunmore", "Torvalen", "Brightwater", "Koberstein", "Aldenham", "Ravensburgh", "Solmera", "Wexcombe",
    "Garridan", "Ostrava Mills", "Fairholm", "Penhallow", "Lorimont", "Stellaforte", "Kingsferry",
  ]

  /// The second part of names abroad.
  static let foreignActivities = [
    "Components", "Supply", "Industries", "Marine", "Optics", "Foods", "Instruments", "Freight", "Fabrics",
    "Robotics", "Chemicals", "Polymers", "Printing", "Lighting", "Packaging", "Hardware", "Ventures",
    "Bearings", "Ceramics", "Labs",
  ]

  /// The last part of names abroad that are billed in euro.
  static let euroForms = ["GmbH", "S.A.", "B.V.", "S.p.A.", "SARL", "AG"]

  /// The last part of names abroad that are billed in dollars.
  static let dollarForms = ["Inc.", "LLC", "Ltd", "Corp.", "FZE", "\"Direct\", Inc."]
}
