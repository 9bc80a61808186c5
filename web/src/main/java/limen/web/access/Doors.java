package limen.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Which address opens to whom. What is not named here opens to nobody.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class Doors implements WebMvcConfigurer {
    static final String PARTICIPANT = "PARTICIPANT";

    /// Where somebody is sent who has to be known first.
    public record Entrance(String path) {}

    private static final String[] ANYBODY = {
        "/",
        "/asset/**",
        "/evidence/**",
        "/medicines",
        "/compare",
        "/law/**",
        "/unwell/**",
        "/grading",
        "/demo/**",
        "/erased"
    };
    private static final String[] WHO_TAKES_PART = {
        "/today/**",
        "/tell/**",
        "/record/**",
        "/results",
        "/leave/**",
        "/data/**",
        "/calendar.ics",
        "/join/**",
        "/learn",
        "/doctor"
    };

    @Bean
    static DelegatingFilterProxyRegistrationBean securityFilter() {
        var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.setOrder(0);
        return registration;
    }

    @Bean
    static SecurityFilterChain whoMayPass(HttpSecurity http, Entrance entrance) {
        return http.authorizeHttpRequests(doors -> doors.requestMatchers(ANYBODY)
                        .permitAll()
                        .requestMatchers(WHO_TAKES_PART)
                        .hasAuthority(PARTICIPANT)
                        .anyRequest()
                        .denyAll())
                // These keep nothing and know nobody, so there is nobody in whose name they could be sent.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/medicines"))
                .exceptionHandling(
                        doors -> doors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(entrance.path())))
                // Every answer has its headers already.
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Asking());
    }

    /// Whoever is signed in, on a page that is open to all.
    public static Optional<Visitor> whoever() {
        var asking = SecurityContextHolder.getContext().getAuthentication();
        return asking instanceof SignedIn known ? Optional.of(known.getPrincipal()) : Optional.empty();
    }

    /// Lets somebody out; the session is over.
    public static void letOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /// Lets somebody in, under a new session.
    public static void letIn(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(visitor));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
