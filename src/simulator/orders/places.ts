/** Cities of India with the state that they are in and the range of their PIN codes. */

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
  "Andhra Pradesh": {
    Visakhapatnam: [530001, 530048],
    Vijayawada: [520001, 520015],
    Tirupati: [517501, 517507],
  },
  Assam: { Guwahati: [781001, 781040] },
  Bihar: { Patna: [800001, 800030] },
  Chandigarh: { Chandigarh: [160001, 160047] },
  Chhattisgarh: { Raipur: [492001, 492015] },
  Delhi: { "New Delhi": [110001, 110096] },
  Goa: { Panaji: [403001, 403006], Margao: [403601, 403602] },
  Gujarat: {
    Ahmedabad: [380001, 380061],
    Surat: [395001, 395010],
    Vadodara: [390001, 390025],
  },
  Haryana: { Gurugram: [122001, 122018], Faridabad: [121001, 121010] },
  "Himachal Pradesh": { Shimla: [171001, 171013] },
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
  "Madhya Pradesh": { Bhopal: [462001, 462047], Indore: [452001, 452020] },
  Maharashtra: {
    Mumbai: [400001, 400104],
    Pune: [411001, 411062],
    Nagpur: [440001, 440037],
  },
  Odisha: { Bhubaneswar: [751001, 751031] },
  Puducherry: { Puducherry: [605001, 605014] },
  Punjab: { Ludhiana: [141001, 141016], Amritsar: [143001, 143009] },
  Rajasthan: { Jaipur: [302001, 302040], Udaipur: [313001, 313004] },
  "Tamil Nadu": {
    Chennai: [600001, 600119],
    Coimbatore: [641001, 641049],
    Madurai: [625001, 625023],
  },
  Telangana: { Hyderabad: [500001, 500098], Warangal: [506001, 506015] },
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
