import type { Story } from "./story.ts";

type Customer = Pick<Story["request"], "name" | "email" | "phone" | "company" | "consent">;

// Customers of an invented certified e-mail service who ask more than once. None of them exists.

export const tamayo = {
  name: "Óscar Tamayo",
  email: "oscar@ferreterialaochenta.example",
  phone: "312 555 0108",
  company: "Ferretería La 80",
  consent: true,
} satisfies Customer;

export const londono = {
  name: "Patricia Londoño",
  email: "sistemas@colegiosanmateo.example",
  company: "Colegio San Mateo",
  consent: true,
} satisfies Customer;

export const rengifo = {
  name: "Camilo Rengifo",
  email: "camilo@rengifoabogados.example",
  phone: "601 742 5501",
  company: "Rengifo Abogados",
  consent: true,
} satisfies Customer;

export const mora = {
  name: "Liliana Mora",
  email: "gerencia@transportessumapaz.example",
  phone: "317 555 0190",
  company: "Transportes Sumapaz",
  consent: true,
} satisfies Customer;

export const pabon = {
  name: "Gloria Pabón",
  email: "administracion@opticasantalucia.example",
  company: "Óptica Santa Lucía",
  consent: true,
} satisfies Customer;

export const arbelaez = {
  name: "Julián Arbeláez",
  email: "julian@softwareandino.example",
  phone: "301 555 0166",
  company: "Software Andino",
  consent: true,
} satisfies Customer;

export const barrera = {
  name: "Mónica Barrera",
  email: "archivo@clinicadelrio.example",
  company: "Clínica del Río",
  consent: true,
} satisfies Customer;

export const quiroga = {
  name: "Fabián Quiroga",
  email: "tecnologia@cooperativaandina.example",
  phone: "318 555 0120",
  company: "Cooperativa Andina",
  consent: true,
} satisfies Customer;

export const villamil = {
  name: "Andrea Villamil",
  email: "juridica@acueductodelvalle.example",
  phone: "316 555 0150",
  company: "Acueducto del Valle",
  consent: true,
} satisfies Customer;

export const salcedo = {
  name: "Iván Salcedo",
  email: "compras@agrollanos.example",
  company: "Agrollanos",
  consent: true,
} satisfies Customer;

export const pena = {
  name: "Juan Sebastián Peña",
  email: "jpena@inmobiliarialoscedros.example",
  phone: "310 555 0142",
  company: "Inmobiliaria Los Cedros",
  consent: true,
} satisfies Customer;

export const ruiz = {
  name: "Sandra Milena Ruiz",
  email: "contabilidad@panaderiaeltrigal.example",
  company: "Panadería El Trigal",
  consent: true,
} satisfies Customer;

export const rincon = {
  name: "Marcela Rincón",
  email: "m.rincon@notariadelnorte.example",
  phone: "300 555 0198",
  company: "Notaría del Norte",
  consent: true,
} satisfies Customer;

export const cely = {
  name: "Natalia Cely",
  email: "natalia.cely@correo.example",
  consent: true,
} satisfies Customer;
