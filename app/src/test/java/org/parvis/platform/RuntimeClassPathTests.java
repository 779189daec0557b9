package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that runs compiles nothing: what could is a way to run what somebody sent. */
class RuntimeClassPathTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/eclipse/jdt/internal/compiler/Compiler.class",
                "org/drools/compiler/builder/impl/KnowledgeBuilderImpl.class",
                "org/kie/memorycompiler/JavaCompiler.class",
                "com/github/javaparser/JavaParser.class",
                "gg/jte/compiler/TemplateCompiler.class",
                "org/codehaus/janino/SimpleCompiler.class",
                "groovy/lang/GroovyShell.class",
                "org/jetbrains/kotlin/cli/jvm/K2JVMCompiler.class",
                "org/mvel2/MVEL.class",
                "org/openjdk/nashorn/api/scripting/NashornScriptEngine.class"
            })
    void noCompilerIsOnTheClassPath(String compiler) {
        assertThat(getClass().getClassLoader().getResource(compiler)).isNull();
    }

    @Test
    void noJarOffersOne() throws Exception {
        for (String service :
                List.of("javax.tools.JavaCompiler", "javax.script.ScriptEngineFactory")) {
            List<URL> offered =
                    Collections.list(
                            getClass()
                                    .getClassLoader()
                                    .getResources("META-INF/services/" + service));
            assertThat(offered).as(service).isEmpty();
        }
    }
}
