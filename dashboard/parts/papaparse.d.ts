// The one function of papaparse that the app uses. Its own types bring those of Node along, which no browser has.
declare module "papaparse/papaparse.min.js" {
  const Papa: { parse: <Row>(text: string) => { data: Row[] } };
  export default Papa;
}
