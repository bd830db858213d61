/** A radicado as it is given out. Anything else is no number of ours, and nothing that a database should be asked for. */
export const TICKET_NUMBER = /^CA-\d{4}-\d{6,12}$/;
