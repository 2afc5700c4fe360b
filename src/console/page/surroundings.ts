/** In which page a piece stands: the console of a mock that can be steered, or a run that is only watched. */
export const surroundings = {
  /** Where the details of an exchange are asked for. */
  insight: (sequence: number): string => `/console/api/exchanges/${sequence}`,
  /** Whether messages can be sent again from here. */
  canAct: true,
};
