"""The blog: posts, their list newest first, archives by year and month, tags."""

from collections.abc import Sequence
from dataclasses import replace

from ..model import Post
from ..relate import neighbours
from ..slugs import page_name
from .material import Material, shortened
from .pages import ArchiveYear, BlogPage, Head, PostPage, TagsPage
from .parts import Link, Teaser
from .translations import alternates, other_languages

PER_PAGE = 20
SUMMARY = 180  # characters


def tag_url(tag: str) -> str:
    """Where the posts under a tag stand; tags/index.html is the list of all tags."""
    return f"tags/{page_name(tag)}.html"


def teaser(material: Material, post: Post) -> Teaser:
    """A post in a list."""
    words = post.summary or shortened(material.words(post.source), SUMMARY)
    return Teaser(
        url=post.url,
        title=material.text(post.title, post.language),
        day=material.day(post.date),
        person=material.person(post.person) if post.person else None,
        summary=material.text(words, post.language),
        tags=_tags_of(material, post),
    )


def post_pages(material: Material) -> list[tuple[Post, Head, PostPage]]:
    """Every post's page; "previous" is the older one. A translation stands in no list: its original leads to it."""
    pages = [_post_page(material, older, post, newer) for newer, post, older in neighbours(material.web.posts)]
    translations = (post for post in material.web.programme.posts if not post.original)
    return pages + [_post_page(material, None, post, None) for post in translations]


def _post_page(material: Material, older: Post | None, post: Post, newer: Post | None) -> tuple[Post, Head, PostPage]:
    view = PostPage(
        title=material.text(post.title, post.language),
        source=post.source,
        day=material.day(post.date),
        person=material.person(post.person) if post.person else None,
        tags=_tags_of(material, post),
        previous=material.link(older.url, older.title, older.language) if older else None,
        next=material.link(newer.url, newer.title, newer.language) if newer else None,
        languages=other_languages(material, post),
    )
    head = Head(
        title=post.title,
        description=teaser(material, post).summary.text,
        url=post.url,
        kind="article",
        section="blog/index.html",
        alternates=alternates(material, post),
    )
    return post, head, view


def blog_pages(material: Material) -> list[tuple[Head, BlogPage]]:
    """blog/index.html and its older pages, the archives of years and months, and a list for each tag."""
    say, wording, web = material.wording.say, material.wording, material.web
    pages = _numbered(material)
    for year, posts in web.years.items():
        pages.append(_list(material, posts, f"{year}/index.html", str(year), say("Archive")))
    for (year, month), posts in web.months.items():
        url = f"{year}/{month:02}/index.html"
        pages.append(_list(material, posts, url, wording.month(year, month), say("Archive")))
    for tag, posts in web.tagged.items():
        pages.append(_list(material, posts, tag_url(tag), tag, say("Tag")))
    return pages


def tags_page(material: Material) -> tuple[Head, TagsPage]:
    """All tags with their counts."""
    say = material.wording.say
    words = say("What the posts of %(name)s are about.", name=material.name)
    return Head(title=say("Tags"), description=words, url="tags/index.html", section="blog/index.html"), TagsPage(
        tags=_tags(material)
    )


def _numbered(material: Material) -> list[tuple[Head, BlogPage]]:
    posts = material.web.posts
    parts = [posts[first : first + PER_PAGE] for first in range(0, len(posts), PER_PAGE)] or [()]
    urls = ["blog/index.html", *(f"blog/page-{number}.html" for number in range(2, len(parts) + 1))]
    say = material.wording.say
    pages = []
    for before, (url, part), after in neighbours(tuple(zip(urls, parts, strict=True))):
        head, page = _list(material, part, url, say("Blog"), "")
        newer = material.link(before[0], say("Newer posts")) if before else None
        older = material.link(after[0], say("Older posts")) if after else None
        pages.append((head, replace(page, newer=newer, older=older)))
    return pages


def _list(material: Material, posts: Sequence[Post], url: str, title: str, kicker: str) -> tuple[Head, BlogPage]:
    page = BlogPage(
        title=title,
        kicker=kicker,
        posts=tuple(teaser(material, post) for post in posts),
        archive=archive(material, url),
        tags=_tags(material, url),
        newer=None,
        older=None,
    )
    words = material.wording.say("Posts of %(name)s.", name=material.name)
    heading = material.wording.say("%(kind)s: %(name)s", kind=kicker, name=title) if kicker else title
    return Head(title=heading, description=words, url=url, section="blog/index.html"), page


def archive(material: Material, current: str = "") -> tuple[ArchiveYear, ...]:
    """The years of the blog with their months and counts."""
    web, wording = material.web, material.wording
    return tuple(
        ArchiveYear(
            year=_place(material, f"{year}/index.html", str(year), len(posts), current),
            months=tuple(
                _place(material, f"{year}/{month:02}/index.html", wording.month_alone(month), len(found), current)
                for (that, month), found in web.months.items()
                if that == year
            ),
        )
        for year, posts in web.years.items()
    )


def _place(material: Material, url: str, words: str, count: int, current: str) -> Link:
    return replace(material.link(url, words, count=count), current=url == current)


def _tags(material: Material, current: str = "") -> tuple[Link, ...]:
    tagged = material.web.tagged.items()
    return tuple(_place(material, tag_url(tag), tag, len(posts), current) for tag, posts in tagged)


def _tags_of(material: Material, post: Post) -> tuple[Link, ...]:
    return tuple(material.link(tag_url(tag), tag) for tag in post.tags)
