import NotFound from "../desk/not-found.tsx";

export default NotFound;
