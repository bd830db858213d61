/** Why a file is not there, though it may be by trying again. */
export type FileFailure = "failed" | "gone" | "not_signed_in" | "forbidden";
/** Why a file was not taken; each names its file. */
export const FILE_RULES = ["too_large", "empty", "too_many_files", "no_room"] as const;
export type FileRule = (typeof FILE_RULES)[number];
