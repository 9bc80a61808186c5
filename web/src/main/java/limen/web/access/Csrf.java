package limen.web.access;

/// What a form carries, so that no other site can send it in somebody's name.
public record Csrf(String name, String token) {}
