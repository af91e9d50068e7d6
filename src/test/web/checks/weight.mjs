export async function weight() {}
