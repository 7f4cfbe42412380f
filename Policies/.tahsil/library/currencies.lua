---@meta _
-- Made by `tahsil policy fields --format lua` from the tables that the program itself uses. Changes here are lost.

---An amount in AED.
---@param amount number|string
---@return Money
function AED(amount) end

---An amount in AFN.
---@param amount number|string
---@return Money
function AFN(amount) end

---An amount in ALL.
---@param amount number|string
---@return Money
function ALL(amount) end

---An amount in AMD.
---@param amount number|string
---@return Money
function AMD(amount) end

---An amount in AOA.
---@param amount number|string
---@return Money
function AOA(amount) end

---An amount in ARS.
---@param amount number|string
---@return Money
function ARS(amount) end

---An amount in AUD.
---@param amount number|string
---@return Money
function AUD(amount) end

---An amount in AWG.
---@param amount number|string
---@return Money
function AWG(amount) end

---An amount in AZN.
---@param amount number|string
---@return Money
function AZN(amount) end

---An amount in BAM.
---@param amount number|string
---@return Money
function BAM(amount) end

---An amount in BBD.
---@param amount number|string
---@return Money
function BBD(amount) end

---An amount in BDT.
---@param amount number|string
---@return Money
function BDT(amount) end

---An amount in BGN.
---@param amount number|string
---@return Money
function BGN(amount) end

---An amount in BHD.
---@param amount number|string
---@return Money
function BHD(amount) end

---An amount in BIF.
---@param amount number|string
---@return Money
function BIF(amount) end

---An amount in BMD.
---@param amount number|string
---@return Money
function BMD(amount) end

---An amount in BND.
---@param amount number|string
---@return Money
function BND(amount) end

---An amount in BOB.
---@param amount number|string
---@return Money
function BOB(amount) end

---An amount in BOV.
---@param amount number|string
---@return Money
function BOV(amount) end

---An amount in BRL.
---@param amount number|string
---@return Money
function BRL(amount) end

---An amount in BSD.
---@param amount number|string
---@return Money
function BSD(amount) end

---An amount in BTN.
---@param amount number|string
---@return Money
function BTN(amount) end

---An amount in BWP.
---@param amount number|string
---@return Money
function BWP(amount) end

---An amount in BYN.
---@param amount number|string
---@return Money
function BYN(amount) end

---An amount in BZD.
---@param amount number|string
---@return Money
function BZD(amount) end

---An amount in CAD.
---@param amount number|string
---@return Money
function CAD(amount) end

---An amount in CDF.
---@param amount number|string
---@return Money
function CDF(amount) end

---An amount in CHE.
---@param amount number|string
---@return Money
function CHE(amount) end

---An amount in CHF.
---@param amount number|string
---@return Money
function CHF(amount) end

---An amount in CHW.
---@param amount number|string
---@return Money
function CHW(amount) end

---An amount in CLF.
---@param amount number|string
---@return Money
function CLF(amount) end

---An amount in CLP.
---@param amount number|string
---@return Money
function CLP(amount) end

---An amount in CNY.
---@param amount number|string
---@return Money
function CNY(amount) end

---An amount in COP.
---@param amount number|string
---@return Money
function COP(amount) end

---An amount in COU.
---@param amount number|string
---@return Money
function COU(amount) end

---An amount in CRC.
---@param amount number|string
---@return Money
function CRC(amount) end

---An amount in CUP.
---@param amount number|string
---@return Money
function CUP(amount) end

---An amount in CVE.
---@param amount number|string
---@return Money
function CVE(amount) end

---An amount in CZK.
---@param amount number|string
---@return Money
function CZK(amount) end

---An amount in DJF.
---@param amount number|string
---@return Money
function DJF(amount) end

---An amount in DKK.
---@param amount number|string
---@return Money
function DKK(amount) end

---An amount in DOP.
---@param amount number|string
---@return Money
function DOP(amount) end

---An amount in DZD.
---@param amount number|string
---@return Money
function DZD(amount) end

---An amount in EGP.
---@param amount number|string
---@return Money
function EGP(amount) end

---An amount in ERN.
---@param amount number|string
---@return Money
function ERN(amount) end

---An amount in ETB.
---@param amount number|string
---@return Money
function ETB(amount) end

---An amount in EUR.
---@param amount number|string
---@return Money
function EUR(amount) end

---An amount in FJD.
---@param amount number|string
---@return Money
function FJD(amount) end

---An amount in FKP.
---@param amount number|string
---@return Money
function FKP(amount) end

---An amount in GBP.
---@param amount number|string
---@return Money
function GBP(amount) end

---An amount in GEL.
---@param amount number|string
---@return Money
function GEL(amount) end

---An amount in GHS.
---@param amount number|string
---@return Money
function GHS(amount) end

---An amount in GIP.
---@param amount number|string
---@return Money
function GIP(amount) end

---An amount in GMD.
---@param amount number|string
---@return Money
function GMD(amount) end

---An amount in GNF.
---@param amount number|string
---@return Money
function GNF(amount) end

---An amount in GTQ.
---@param amount number|string
---@return Money
function GTQ(amount) end

---An amount in GYD.
---@param amount number|string
---@return Money
function GYD(amount) end

---An amount in HKD.
---@param amount number|string
---@return Money
function HKD(amount) end

---An amount in HNL.
---@param amount number|string
---@return Money
function HNL(amount) end

---An amount in HTG.
---@param amount number|string
---@return Money
function HTG(amount) end

---An amount in HUF.
---@param amount number|string
---@return Money
function HUF(amount) end

---An amount in IDR.
---@param amount number|string
---@return Money
function IDR(amount) end

---An amount in ILS.
---@param amount number|string
---@return Money
function ILS(amount) end

---An amount in INR.
---@param amount number|string
---@return Money
function INR(amount) end

---An amount in IQD.
---@param amount number|string
---@return Money
function IQD(amount) end

---An amount in IRR.
---@param amount number|string
---@return Money
function IRR(amount) end

---An amount in ISK.
---@param amount number|string
---@return Money
function ISK(amount) end

---An amount in JMD.
---@param amount number|string
---@return Money
function JMD(amount) end

---An amount in JOD.
---@param amount number|string
---@return Money
function JOD(amount) end

---An amount in JPY.
---@param amount number|string
---@return Money
function JPY(amount) end

---An amount in KES.
---@param amount number|string
---@return Money
function KES(amount) end

---An amount in KGS.
---@param amount number|string
---@return Money
function KGS(amount) end

---An amount in KHR.
---@param amount number|string
---@return Money
function KHR(amount) end

---An amount in KMF.
---@param amount number|string
---@return Money
function KMF(amount) end

---An amount in KPW.
---@param amount number|string
---@return Money
function KPW(amount) end

---An amount in KRW.
---@param amount number|string
---@return Money
function KRW(amount) end

---An amount in KWD.
---@param amount number|string
---@return Money
function KWD(amount) end

---An amount in KYD.
---@param amount number|string
---@return Money
function KYD(amount) end

---An amount in KZT.
---@param amount number|string
---@return Money
function KZT(amount) end

---An amount in LAK.
---@param amount number|string
---@return Money
function LAK(amount) end

---An amount in LBP.
---@param amount number|string
---@return Money
function LBP(amount) end

---An amount in LKR.
---@param amount number|string
---@return Money
function LKR(amount) end

---An amount in LRD.
---@param amount number|string
---@return Money
function LRD(amount) end

---An amount in LSL.
---@param amount number|string
---@return Money
function LSL(amount) end

---An amount in LYD.
---@param amount number|string
---@return Money
function LYD(amount) end

---An amount in MAD.
---@param amount number|string
---@return Money
function MAD(amount) end

---An amount in MDL.
---@param amount number|string
---@return Money
function MDL(amount) end

---An amount in MGA.
---@param amount number|string
---@return Money
function MGA(amount) end

---An amount in MKD.
---@param amount number|string
---@return Money
function MKD(amount) end

---An amount in MMK.
---@param amount number|string
---@return Money
function MMK(amount) end

---An amount in MNT.
---@param amount number|string
---@return Money
function MNT(amount) end

---An amount in MOP.
---@param amount number|string
---@return Money
function MOP(amount) end

---An amount in MRU.
---@param amount number|string
---@return Money
function MRU(amount) end

---An amount in MUR.
---@param amount number|string
---@return Money
function MUR(amount) end

---An amount in MVR.
---@param amount number|string
---@return Money
function MVR(amount) end

---An amount in MWK.
---@param amount number|string
---@return Money
function MWK(amount) end

---An amount in MXN.
---@param amount number|string
---@return Money
function MXN(amount) end

---An amount in MXV.
---@param amount number|string
---@return Money
function MXV(amount) end

---An amount in MYR.
---@param amount number|string
---@return Money
function MYR(amount) end

---An amount in MZN.
---@param amount number|string
---@return Money
function MZN(amount) end

---An amount in NAD.
---@param amount number|string
---@return Money
function NAD(amount) end

---An amount in NGN.
---@param amount number|string
---@return Money
function NGN(amount) end

---An amount in NIO.
---@param amount number|string
---@return Money
function NIO(amount) end

---An amount in NOK.
---@param amount number|string
---@return Money
function NOK(amount) end

---An amount in NPR.
---@param amount number|string
---@return Money
function NPR(amount) end

---An amount in NZD.
---@param amount number|string
---@return Money
function NZD(amount) end

---An amount in OMR.
---@param amount number|string
---@return Money
function OMR(amount) end

---An amount in PAB.
---@param amount number|string
---@return Money
function PAB(amount) end

---An amount in PEN.
---@param amount number|string
---@return Money
function PEN(amount) end

---An amount in PGK.
---@param amount number|string
---@return Money
function PGK(amount) end

---An amount in PHP.
---@param amount number|string
---@return Money
function PHP(amount) end

---An amount in PKR.
---@param amount number|string
---@return Money
function PKR(amount) end

---An amount in PLN.
---@param amount number|string
---@return Money
function PLN(amount) end

---An amount in PYG.
---@param amount number|string
---@return Money
function PYG(amount) end

---An amount in QAR.
---@param amount number|string
---@return Money
function QAR(amount) end

---An amount in RON.
---@param amount number|string
---@return Money
function RON(amount) end

---An amount in RSD.
---@param amount number|string
---@return Money
function RSD(amount) end

---An amount in RUB.
---@param amount number|string
---@return Money
function RUB(amount) end

---An amount in RWF.
---@param amount number|string
---@return Money
function RWF(amount) end

---An amount in SAR.
---@param amount number|string
---@return Money
function SAR(amount) end

---An amount in SBD.
---@param amount number|string
---@return Money
function SBD(amount) end

---An amount in SCR.
---@param amount number|string
---@return Money
function SCR(amount) end

---An amount in SDG.
---@param amount number|string
---@return Money
function SDG(amount) end

---An amount in SEK.
---@param amount number|string
---@return Money
function SEK(amount) end

---An amount in SGD.
---@param amount number|string
---@return Money
function SGD(amount) end

---An amount in SHP.
---@param amount number|string
---@return Money
function SHP(amount) end

---An amount in SLE.
---@param amount number|string
---@return Money
function SLE(amount) end

---An amount in SOS.
---@param amount number|string
---@return Money
function SOS(amount) end

---An amount in SRD.
---@param amount number|string
---@return Money
function SRD(amount) end

---An amount in SSP.
---@param amount number|string
---@return Money
function SSP(amount) end

---An amount in STN.
---@param amount number|string
---@return Money
function STN(amount) end

---An amount in SVC.
---@param amount number|string
---@return Money
function SVC(amount) end

---An amount in SYP.
---@param amount number|string
---@return Money
function SYP(amount) end

---An amount in SZL.
---@param amount number|string
---@return Money
function SZL(amount) end

---An amount in THB.
---@param amount number|string
---@return Money
function THB(amount) end

---An amount in TJS.
---@param amount number|string
---@return Money
function TJS(amount) end

---An amount in TMT.
---@param amount number|string
---@return Money
function TMT(amount) end

---An amount in TND.
---@param amount number|string
---@return Money
function TND(amount) end

---An amount in TOP.
---@param amount number|string
---@return Money
function TOP(amount) end

---An amount in TRY.
---@param amount number|string
---@return Money
function TRY(amount) end

---An amount in TTD.
---@param amount number|string
---@return Money
function TTD(amount) end

---An amount in TWD.
---@param amount number|string
---@return Money
function TWD(amount) end

---An amount in TZS.
---@param amount number|string
---@return Money
function TZS(amount) end

---An amount in UAH.
---@param amount number|string
---@return Money
function UAH(amount) end

---An amount in UGX.
---@param amount number|string
---@return Money
function UGX(amount) end

---An amount in USD.
---@param amount number|string
---@return Money
function USD(amount) end

---An amount in USN.
---@param amount number|string
---@return Money
function USN(amount) end

---An amount in UYI.
---@param amount number|string
---@return Money
function UYI(amount) end

---An amount in UYU.
---@param amount number|string
---@return Money
function UYU(amount) end

---An amount in UYW.
---@param amount number|string
---@return Money
function UYW(amount) end

---An amount in UZS.
---@param amount number|string
---@return Money
function UZS(amount) end

---An amount in VED.
---@param amount number|string
---@return Money
function VED(amount) end

---An amount in VES.
---@param amount number|string
---@return Money
function VES(amount) end

---An amount in VND.
---@param amount number|string
---@return Money
function VND(amount) end

---An amount in VUV.
---@param amount number|string
---@return Money
function VUV(amount) end

---An amount in WST.
---@param amount number|string
---@return Money
function WST(amount) end

---An amount in XAD.
---@param amount number|string
---@return Money
function XAD(amount) end

---An amount in XAF.
---@param amount number|string
---@return Money
function XAF(amount) end

---An amount in XCD.
---@param amount number|string
---@return Money
function XCD(amount) end

---An amount in XCG.
---@param amount number|string
---@return Money
function XCG(amount) end

---An amount in XOF.
---@param amount number|string
---@return Money
function XOF(amount) end

---An amount in XPF.
---@param amount number|string
---@return Money
function XPF(amount) end

---An amount in YER.
---@param amount number|string
---@return Money
function YER(amount) end

---An amount in ZAR.
---@param amount number|string
---@return Money
function ZAR(amount) end

---An amount in ZMW.
---@param amount number|string
---@return Money
function ZMW(amount) end

---An amount in ZWG.
---@param amount number|string
---@return Money
function ZWG(amount) end
