package org.parvis.ds;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Renders the templates of the design system as the program does, compiled once for all tests. */
final class Pages {

    static final Path TEMPLATES = Path.of("src/main/jte");

    static final MessageCatalogue CATALOGUE = MessageCatalogue.fromClassPath();

    private static final TemplateEngine ENGINE = engine();

    private Pages() {}

    static String render(String template, Map<String, Object> params) {
        var output = new StringOutput();
        ENGINE.render("ds/" + template + ".jte", params, output);
        return output.toString();
    }

    static Words words(String language) {
        return CATALOGUE.forLanguage(language);
    }

    static List<String> all() {
        return ENGINE.precompileAll();
    }

    private static TemplateEngine engine() {
        var engine =
                TemplateEngine.create(
                        new DirectoryCodeResolver(TEMPLATES),
                        Path.of("target/jte-classes"),
                        ContentType.Html,
                        Pages.class.getClassLoader(),
                        "org.parvis");
        engine.setTrimControlStructures(true);
        return engine;
    }

    /** Trusted markup of a test. */
    static gg.jte.Content markup(String html) {
        return output -> output.writeContent(html);
    }
}
