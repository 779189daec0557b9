package org.parvis.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail and text messages leave this machine on encrypted lines only. */
class MailLineTests {
    @Test
    void mailToAnotherMachineIsEncryptedAndItsNameChecked() {
        Properties there = properties("mail.example", null);
        assertThat(there)
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
        assertThat(properties("localhost", null)).doesNotContainKey("mail.smtp.starttls.required");
        assertThat(properties("mail.example", "false"))
                .as("said by the operator")
                .containsEntry("mail.smtp.starttls.required", "false");
    }

    @Test
    void aGatewayForTextMessagesIsReachedByHttps() {
        assertThatThrownBy(
                        () ->
                                new PostSettings.Sms(
                                        URI.create("http://passerelle.example/"),
                                        "",
                                        Duration.ofSeconds(1)))
                .hasMessageContaining("parvis.post.sms.url");
    }

    private static Properties properties(
            String host, @org.jspecify.annotations.Nullable String required) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        if (required != null) {
            sender.getJavaMailProperties().setProperty("mail.smtp.starttls.required", required);
        }
        assertThat(new MailServer(sender, "a@b.example")).isNotNull();
        return sender.getJavaMailProperties();
    }
}
