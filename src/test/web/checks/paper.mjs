export async function paper() {}
