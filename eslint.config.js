import js from "@eslint/js";
import accessibility from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import typescript from "typescript-eslint";

const TOLD_APART_BY_NAME = { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" };

export default typescript.config(
  { ignores: ["out/", "web/dist/", "web/graphiql/dist/", "web/graph/", "node_modules/", ".jalon/", "coverage/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: ["tsconfig.json"], tsconfigRootDir: process.cwd() } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": ["error", TOLD_APART_BY_NAME],
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      // Our objects with functions are closures: nothing of theirs needs `this`.
      "@typescript-eslint/unbound-method": "off",
      // An async function turns what it throws into a rejection, also where it waits for nothing.
      "@typescript-eslint/require-await": "off",
      // Readers of files recognise them by such characters.
      "no-control-regex": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportAllDeclaration", message: "No barrels: import from the file that has it." },
      ],
    },
  },
  {
    files: ["server/**/*.ts"],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "error" },
  },
  {
    files: ["server/**/*.ts", "web/**/*.{ts,tsx}"],
    ignores: ["**/*.config.ts"],
    rules: {
      "no-restricted-exports": [
        "error",
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
    },
  },
  {
    files: ["server/main.ts", "server/cli.ts", "server/cli/**/*.ts", "server/print-schema.ts", "proof/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["web/**/*.tsx", "web/**/*.ts"],
    plugins: { "react-hooks": hooks },
    extends: [accessibility.flatConfigs.strict],
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      // What can be pressed is a control. Dropping is left out: it needs a mouse, and a button stands beside it (web/ui/FileDrop.tsx).
      "jsx-a11y/no-noninteractive-element-interactions": [
        "error",
        { handlers: ["onClick", "onMouseDown", "onMouseUp", "onKeyPress", "onKeyDown", "onKeyUp"] },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: "React escapes; nothing else writes markup.",
        },
        { selector: "ExportAllDeclaration", message: "No barrels: import from the file that has it." },
      ],
      "no-restricted-globals": [
        "error",
        ...["localStorage", "sessionStorage", "indexedDB"].map((name) => ({
          name,
          message: "Nothing about students is written to the device.",
        })),
      ],
    },
  },
  {
    files: ["test/**/*.{ts,tsx}", "proof/**/*.ts"],
    rules: {
      // A test reads answers whose shape it is there to check.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/restrict-template-expressions": "off",
      "@typescript-eslint/no-base-to-string": "off",
    },
  },
  {
    // The language somebody reads in is theirs, and no student's.
    files: ["web/app/language.ts"],
    rules: { "no-restricted-globals": "off" },
  },
  { files: ["**/*.js"], languageOptions: { globals: { process: "readonly" } } },
);
