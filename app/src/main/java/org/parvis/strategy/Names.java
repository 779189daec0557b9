package org.parvis.strategy;

import java.util.List;
import java.util.Optional;
import org.parvis.kernel.Home;

/** What bodies and services are called, for tables and downloads. */
public interface Names {
    record Body(String code, Home home, String fr, String en) {
        public String in(String lang) {
            return lang.equals("en") ? en : fr;
        }
    }

    /** The public bodies of this installation. */
    List<Body> bodies();

    /** The name of a service, here or on a platform; its code when it is no longer known. */
    String service(String code, String lang);

    /** Where more is told of a service; none when it is no longer known. */
    Optional<String> address(String code, String lang);

    default Optional<Body> body(Home home) {
        return bodies().stream().filter(body -> body.home().equals(home)).findFirst();
    }

    /** The code of a body; its home key when it is not known. */
    default String code(Home home) {
        return body(home).map(Body::code).orElse(home.toString());
    }

    default Optional<Body> byCode(String code) {
        return bodies().stream().filter(body -> body.code().equals(code)).findFirst();
    }
}
