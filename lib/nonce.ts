/** By this header proxy.ts hands a page the nonce with which its own scripts may run; what a client sends in it is lost. */
export const NONCE_HEADER = "x-nonce";
