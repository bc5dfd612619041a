export default function Home() {
  return <h1>Medverk</h1>;
}
