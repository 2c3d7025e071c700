<?xml version="1.0" encoding="UTF-8"?>
<!-- The manual for a browser: a page for each chapter, a first page, a page of words, and for each place of the program
     (attribute "place") a page of that name which goes on to the right section: what follows a # in an address gets lost
     where a system opens a file. Run on handleiding.xml, in the folder where the pages come. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common" extension-element-prefixes="exsl" exclude-result-prefixes="exsl">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:strip-space elements="chapter section steps list table row trouble manual box"/>
  <xsl:variable name="capitals" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZ'"/>
  <xsl:variable name="small" select="'abcdefghijklmnopqrstuvwxyz'"/>
  <xsl:variable name="manual" select="/manual"/>
  <xsl:variable name="chapters" select="document(/manual/chapter/@file, /manual)/chapter"/>

  <xsl:template match="/">
    <xsl:for-each select="$chapters">
      <xsl:variable name="number" select="position()"/>
      <exsl:document href="{@id}.html" method="html" encoding="UTF-8" doctype-system="about:legacy-compat">
        <xsl:call-template name="page">
          <xsl:with-param name="title" select="@title"/>
          <xsl:with-param name="here" select="@id"/>
          <xsl:with-param name="body">
            <xsl:apply-templates select="."><xsl:with-param name="number" select="$number"/></xsl:apply-templates>
          </xsl:with-param>
        </xsl:call-template>
      </exsl:document>
    </xsl:for-each>
    <exsl:document href="zoeken.html" method="html" encoding="UTF-8" doctype-system="about:legacy-compat">
      <xsl:call-template name="page">
        <xsl:with-param name="title">Zoeken op woord</xsl:with-param>
        <xsl:with-param name="here">zoeken</xsl:with-param>
        <xsl:with-param name="body"><xsl:call-template name="words"/></xsl:with-param>
      </xsl:call-template>
    </exsl:document>
    <xsl:for-each select="$chapters/descendant-or-self::*[@place]">
      <xsl:variable name="target">
        <xsl:value-of select="concat(ancestor-or-self::chapter/@id, '.html')"/>
        <xsl:if test="self::section or self::trouble">#<xsl:value-of select="@id"/></xsl:if>
      </xsl:variable>
      <exsl:document href="naar-{@place}.html" method="html" encoding="UTF-8" doctype-system="about:legacy-compat">
        <html lang="nl-BE">
          <head>
            <meta http-equiv="refresh" content="0; url={$target}"/>
            <title><xsl:value-of select="@title"/></title>
          </head>
          <body><p><a href="{$target}"><xsl:value-of select="@title"/></a></p></body>
        </html>
      </exsl:document>
    </xsl:for-each>
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="@title"/>
      <xsl:with-param name="here">index</xsl:with-param>
      <xsl:with-param name="body"><xsl:call-template name="first"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The frame of every page. -->
  <xsl:template name="page">
    <xsl:param name="title"/>
    <xsl:param name="here"/>
    <xsl:param name="body"/>
    <html lang="nl-BE">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title>
          <xsl:if test="$here != 'index'"><xsl:value-of select="$title"/> – </xsl:if>
          <xsl:value-of select="$manual/@title"/>
        </title>
        <link rel="stylesheet" href="handleiding.css"/>
      </head>
      <body class="{$here}">
        <a class="skip" href="#inhoud">Naar de tekst</a>
        <header><a href="index.html">Samenspel</a><span> · Handleiding</span></header>
        <nav aria-label="Hoofdstukken">
          <ol>
            <xsl:for-each select="$chapters">
              <li>
                <a href="{@id}.html">
                  <xsl:if test="@id = $here"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
                  <xsl:value-of select="@title"/>
                </a>
              </li>
            </xsl:for-each>
          </ol>
          <p>
            <a href="zoeken.html">
              <xsl:if test="$here = 'zoeken'"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
              <xsl:text>Zoeken op woord</xsl:text>
            </a>
          </p>
          <p><a href="handleiding.pdf">Alles om af te drukken (PDF)</a></p>
        </nav>
        <main id="inhoud" tabindex="-1"><xsl:copy-of select="$body"/></main>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="first">
    <h1><xsl:value-of select="$manual/@title"/></h1>
    <p class="lead">Kies wat je wilt doen. In het programma brengt F1 je altijd naar de juiste bladzijde.</p>
    <ol class="cards">
      <xsl:for-each select="$chapters">
        <li>
          <a href="{@id}.html"><xsl:value-of select="@title"/></a>
          <p><xsl:apply-templates select="lead/node()"/></p>
        </li>
      </xsl:for-each>
    </ol>
    <p>Zie je iets anders dan wat hier staat? Zoek dan <a href="zoeken.html">op woord</a>.</p>
  </xsl:template>

  <xsl:template match="chapter">
    <xsl:param name="number"/>
    <p class="number">Hoofdstuk <xsl:value-of select="$number"/></p>
    <h1><xsl:value-of select="@title"/></h1>
    <p class="lead"><xsl:apply-templates select="lead/node()"/></p>
    <xsl:if test="@one-page">
      <p class="paper"><a href="{@id}.pdf">Druk dit blad af (PDF, één bladzijde)</a></p>
    </xsl:if>
    <xsl:if test="count(section) &gt; 2 and not(@one-page)">
      <ul class="contents">
        <xsl:for-each select="section"><li><a href="#{@id}"><xsl:value-of select="@title"/></a></li></xsl:for-each>
      </ul>
    </xsl:if>
    <xsl:apply-templates select="section"><xsl:with-param name="number" select="$number"/></xsl:apply-templates>
    <p class="onward">
      <xsl:if test="$chapters[$number - 1]">
        <a rel="prev" href="{$chapters[$number - 1]/@id}.html">‹ <xsl:value-of select="$chapters[$number - 1]/@title"/></a>
      </xsl:if>
      <xsl:if test="$chapters[$number + 1]">
        <a rel="next" href="{$chapters[$number + 1]/@id}.html"><xsl:value-of select="$chapters[$number + 1]/@title"/> ›</a>
      </xsl:if>
    </p>
  </xsl:template>

  <xsl:template match="section">
    <section id="{@id}">
      <h2><xsl:value-of select="@title"/></h2>
      <xsl:apply-templates select="*"/>
    </section>
  </xsl:template>

  <xsl:template match="p"><p><xsl:apply-templates/></p></xsl:template>
  <xsl:template match="list"><ul><xsl:apply-templates select="item"/></ul></xsl:template>
  <xsl:template match="steps"><ol class="steps"><xsl:apply-templates select="step"/></ol></xsl:template>
  <xsl:template match="item|step"><li><xsl:apply-templates/></li></xsl:template>
  <xsl:template match="box"><div class="box {@kind}"><xsl:apply-templates select="*"/></div></xsl:template>
  <xsl:template match="code"><pre tabindex="0"><code><xsl:value-of select="."/></code></pre></xsl:template>
  <xsl:template match="picture">
    <p class="picture"><img src="pictures/{@file}" alt="{@alternative}"/></p>
  </xsl:template>

  <xsl:template match="table">
    <div class="wide">
      <table>
        <xsl:if test="count(row[1]/cell) = 4"><xsl:attribute name="class">pairs</xsl:attribute></xsl:if>
        <thead><xsl:apply-templates select="row[@head]"/></thead>
        <tbody><xsl:apply-templates select="row[not(@head)]"/></tbody>
      </table>
    </div>
  </xsl:template>
  <xsl:template match="row"><tr><xsl:apply-templates select="cell"/></tr></xsl:template>
  <xsl:template match="row[@head]/cell"><th scope="col"><xsl:apply-templates/></th></xsl:template>
  <xsl:template match="cell"><td><xsl:apply-templates/></td></xsl:template>

  <xsl:template match="trouble">
    <div class="trouble" id="{@id}">
      <h3><xsl:value-of select="@title"/></h3>
      <dl>
        <dt>Wat veilig is</dt><dd class="safe"><xsl:apply-templates select="safe/node()"/></dd>
        <dt>Doe dit</dt><dd><xsl:apply-templates select="do/node()"/></dd>
      </dl>
    </div>
  </xsl:template>

  <xsl:template match="ui"><b class="ui"><xsl:value-of select="."/></b></xsl:template>
  <xsl:template match="key"><kbd><xsl:value-of select="translate(., ' ', '&#160;')"/></kbd></xsl:template>
  <xsl:template match="file"><code><xsl:value-of select="."/></code></xsl:template>
  <xsl:template match="strong"><strong><xsl:apply-templates/></strong></xsl:template>
  <xsl:template match="see">
    <a>
      <xsl:attribute name="href">
        <xsl:value-of select="concat(@chapter, '.html')"/>
        <xsl:if test="@section">#<xsl:value-of select="@section"/></xsl:if>
      </xsl:attribute>
      <xsl:apply-templates/>
    </a>
  </xsl:template>

  <!-- Words, in the order of the alphabet. -->
  <xsl:template name="words">
    <h1>Zoeken op woord</h1>
    <p class="lead">Zoek je woord in de lijst, of typ het met Ctrl+F in je browser.</p>
    <xsl:variable name="all">
      <xsl:for-each select="$chapters/descendant-or-self::*[@words]">
        <xsl:call-template name="split">
          <xsl:with-param name="words" select="@words"/>
          <xsl:with-param name="target" select="concat(ancestor-or-self::chapter/@id, '.html#', @id)"/>
          <xsl:with-param name="title" select="@title"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:variable>
    <ul class="words">
      <xsl:for-each select="exsl:node-set($all)/word">
        <xsl:sort select="translate(., $capitals, $small)"/>
        <li><a href="{@target}"><xsl:value-of select="."/></a><span><xsl:value-of select="@title"/></span></li>
      </xsl:for-each>
    </ul>
  </xsl:template>
  <xsl:template name="split">
    <xsl:param name="words"/>
    <xsl:param name="target"/>
    <xsl:param name="title"/>
    <xsl:if test="$words != ''">
      <word target="{$target}" title="{$title}"><xsl:value-of select="substring-before(concat($words, '|'), '|')"/></word>
      <xsl:call-template name="split">
        <xsl:with-param name="words" select="substring-after($words, '|')"/>
        <xsl:with-param name="target" select="$target"/>
        <xsl:with-param name="title" select="$title"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
