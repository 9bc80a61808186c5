package limen.web.whole;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import limen.capture.LiveStudy;
import limen.storage.key.Opener;
import limen.web.participant.LivedStudy;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A house that looks something up in the sealed list whenever it is sent anything, and whose answers are by one letter
/// longer where it found a placebo. Nothing that is only looked at shows it.
@Configuration(proxyBeanMethods = false)
class CarelessAnswers {
    @Bean
    static FilterRegistrationBean<Filter> lookedUp(LiveStudy study) {
        var list = study.allocations(new Opener.Passphrase(LivedStudy.LIST_PASSPHRASE))
                .orElseThrow()
                .list();
        var found = "o".repeat(list.sequences().getFirst().arm(1).length());
        return new FilterRegistrationBean<>((request, response, next) -> {
            if (request instanceof HttpServletRequest asked && asked.getMethod().equals("POST")) {
                ((HttpServletResponse) response).setHeader("X-Looked-Up", found);
            }
            next.doFilter(request, response);
        });
    }
}
