/** Cities in every state and union territory of India, under the names that GST uses, with the range of their PIN codes. */

export interface Place {
  readonly city: string;
  readonly state: string;
  /** First and last PIN code of the city's post offices that are used here. */
  readonly pins: readonly [number, number];
}

/** From a table of cities by state, so that no state is written twice. */
const citiesByState: Readonly<
  Record<string, Readonly<Record<string, readonly [number, number]>>>
> = {
  "Andaman and Nicobar Islands": { "Port Blair": [744101, 744106] },
  "Andhra Pradesh": {
    Visakhapatnam: [530001, 530048],
    Vijayawada: [520001, 520015],
    Tirupati: [517501, 517507],
  },
  "Arunachal Pradesh": { Itanagar: [791111, 791113] },
  Assam: { Guwahati: [781001, 781040] },
  Bihar: { Patna: [800001, 800030] },
  Chandigarh: { Chandigarh: [160001, 160047] },
  Chhattisgarh: { Raipur: [492001, 492015] },
  "Dadra and Nagar Haveli and Daman and Diu": {
    Silvassa: [396230, 396230],
    Daman: [396210, 396210],
    Diu: [362520, 362520],
  },
  Delhi: { "New Delhi": [110001, 110096] },
  Goa: { Panaji: [403001, 403006], Margao: [403601, 403602] },
  Gujarat: {
    Ahmedabad: [380001, 380061],
    Surat: [395001, 395010],
    Vadodara: [390001, 390025],
  },
  Haryana: { Gurugram: [122001, 122018], Faridabad: [121001, 121010] },
  "Himachal Pradesh": { Shimla: [171001, 171013] },
  "Jammu and Kashmir": { Srinagar: [190001, 190025], Jammu: [180001, 180020] },
  Jharkhand: { Ranchi: [834001, 834010] },
  Karnataka: {
    Bengaluru: [560001, 560103],
    Mysuru: [570001, 570034],
    Mangaluru: [575001, 575030],
  },
  Kerala: {
    Kochi: [682001, 682042],
    Thiruvananthapuram: [695001, 695044],
    Kozhikode: [673001, 673036],
  },
  Ladakh: { Leh: [194101, 194101], Kargil: [194103, 194103] },
  Lakshadweep: { Kavaratti: [682555, 682555] },
  "Madhya Pradesh": { Bhopal: [462001, 462047], Indore: [452001, 452020] },
  Maharashtra: {
    Mumbai: [400001, 400104],
    Pune: [411001, 411062],
    Nagpur: [440001, 440037],
  },
  Manipur: { Imphal: [795001, 795010] },
  Meghalaya: { Shillong: [793001, 793022] },
  Mizoram: { Aizawl: [796001, 796017] },
  Nagaland: { Kohima: [797001, 797006], Dimapur: [797112, 797117] },
  Odisha: { Bhubaneswar: [751001, 751031] },
  Puducherry: { Puducherry: [605001, 605014] },
  Punjab: { Ludhiana: [141001, 141016], Amritsar: [143001, 143009] },
  Rajasthan: { Jaipur: [302001, 302040], Udaipur: [313001, 313004] },
  Sikkim: { Gangtok: [737101, 737103] },
  "Tamil Nadu": {
    Chennai: [600001, 600119],
    Coimbatore: [641001, 641049],
    Madurai: [625001, 625023],
  },
  Telangana: { Hyderabad: [500001, 500098], Warangal: [506001, 506015] },
  Tripura: { Agartala: [799001, 799010] },
  "Uttar Pradesh": {
    Lucknow: [226001, 226031],
    Kanpur: [208001, 208027],
    Varanasi: [221001, 221011],
  },
  Uttarakhand: { Dehradun: [248001, 248013] },
  "West Bengal": { Kolkata: [700001, 700107], Siliguri: [734001, 734015] },
};

export const places: readonly Place[] = Object.entries(citiesByState).flatMap(
  ([state, cities]) =>
    Object.entries(cities).map(([city, pins]) => ({ city, state, pins })),
);
